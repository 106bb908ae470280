/**
 * The octets of a list -> its text. A byte order mark says UTF-16, which is what Excel writes as "Unicode Text"; all else is
 * UTF-8. What is neither has U+FFFD in the place of its octets, by which a wrong line is found. What is packed has no text: it is
 * said once, not of each line.
 */

import { PACKING_BYTES, packingOf } from "../../../packing/index.ts";

/** What a list is read from. */
export type Octets = AsyncIterable<Uint8Array>;

type Decoder = InstanceType<typeof TextDecoder>;

const MARKS = [
  { octets: [0xff, 0xfe], encoding: "utf-16le" },
  { octets: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** The text of each piece; none of what is packed, of which it is said why. All of it is read in any case. */
export async function* listText(octets: Octets, onFault: (words: string) => void): AsyncGenerator<string> {
  let begun: Uint8Array = new Uint8Array();
  let decoder: Decoder | "none" | undefined;
  for await (const piece of octets) {
    if (decoder === "none") continue;
    begun = decoder === undefined ? Buffer.concat([begun, piece]) : piece;
    if (begun.byteLength >= PACKING_BYTES) decoder ??= decoderFor(begun, onFault);
    if (typeof decoder === "object") yield decoder.decode(begun, { stream: true });
  }
  if (decoder === "none") return;
  yield decoder === undefined ? new TextDecoder().decode(begun) : decoder.decode();
}

function decoderFor(begun: Uint8Array, onFault: (words: string) => void): Decoder | "none" {
  const packing = packingOf(begun);
  if (packing === undefined) return new TextDecoder(MARKS.find(({ octets }) => octets.every((octet, at) => begun[at] === octet))?.encoding);
  const isArchive = packing.name === "zip";
  onFault(
    isArchive
      ? "this is a ZIP archive, as files of spreadsheets are; save it as CSV"
      : `the list is packed with ${packing.name}; unpack it first`,
  );
  return "none";
}
