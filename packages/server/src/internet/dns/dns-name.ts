/**
 * Domain names on the wire (RFC 1035 §3.1): labels with their lengths, ended by the empty one. Written without
 * compression. A question that points elsewhere (§4.1.4) is refused: nothing stands before it to point at.
 */

const LABEL_LIMIT_BYTES = 63;
const NAME_LIMIT_BYTES = 255;

/** A name that no wire can carry is a mistake of the zone's writer. */
export function encodeName(name: string): Buffer {
  const labels = name.split(".").filter((label) => label !== "");
  const encoded = Buffer.concat([...labels.map(encodeLabel), Buffer.from([0])]);
  if (encoded.length > NAME_LIMIT_BYTES) throw new TypeError(`domain name longer than ${NAME_LIMIT_BYTES} octets: ${name}`);
  return encoded;
}

function encodeLabel(label: string): Buffer {
  const octets = Buffer.from(label, "latin1");
  if (octets.length > LABEL_LIMIT_BYTES) throw new TypeError(`label longer than ${LABEL_LIMIT_BYTES} octets: ${label}`);
  return Buffer.concat([Buffer.from([octets.length]), octets]);
}

/** The name at `start` without its final dot, as it was written, and where it ends; undefined where there is none. */
export function decodeName(octets: Buffer, start: number): { readonly name: string; readonly end: number } | undefined {
  const labels: string[] = [];
  let at = start;
  for (let length = octets[at]; length !== 0; length = octets[at]) {
    if (length === undefined || length > LABEL_LIMIT_BYTES || at + 1 + length > octets.length) return undefined;
    labels.push(octets.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return at + 1 - start > NAME_LIMIT_BYTES ? undefined : { name: labels.join("."), end: at + 1 };
}
