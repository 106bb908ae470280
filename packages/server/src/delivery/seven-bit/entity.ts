/** The header of a message or of a part, as far as encodings depend on it (RFC 2045 §5, §6). */

/** Something with a header of its own. */
export interface Entity {
  /** In the order of their headers. */
  readonly index: number;
  /** multipart: `boundary` parts its body. message: its body begins with another header. */
  readonly kind: "leaf" | "multipart" | "message";
  readonly boundary: string;
  /** Content-Transfer-Encoding in lower case; "7bit" where there is none. */
  readonly encoding: string;
  readonly hasType: boolean;
  readonly hasVersion: boolean;
  /** The header of a message, not of a part of one. */
  readonly isMessage: boolean;
  readonly isDigest: boolean;
  /** A signature is over its octets, or over those of what it is in (RFC 1847). */
  readonly isSealed: boolean;
  /** Whether its body may stand in another encoding: not what is encoded already, sealed, or of a kind that has none (RFC 2045 §6.4). */
  readonly mayBeEncoded: boolean;
}

/** Where the header stands. */
export interface EntityPlace {
  readonly index: number;
  readonly isMessage: boolean;
  readonly parent: Entity | undefined;
}

const BOUNDARY = /;[ \t]*boundary[ \t]*=[ \t]*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i;
/** Encodings in which octets stand for themselves. */
const PLAIN: ReadonlySet<string> = new Set(["7bit", "8bit", "binary"]);
const OPAQUE: ReadonlySet<string> = new Set(["base64", "quoted-printable"]);

/** Reads a header, which ends with a line end. */
export function entityOf(header: string, { index, isMessage, parent }: EntityPlace): Entity {
  const fields = header.replaceAll(/\r\n(?=[ \t])/g, "").split("\r\n");
  const said = (name: string): string | undefined => {
    const field = fields.find((one) => one.slice(0, one.indexOf(":")).trimEnd().toLowerCase() === name);
    return field?.slice(field.indexOf(":") + 1).trim();
  };
  const written = said("content-type");
  const contentType = written ?? (parent?.isDigest === true && !isMessage ? "message/rfc822" : "text/plain");
  const type = /^[^\s;]*/.exec(contentType)?.[0].toLowerCase() ?? "";
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? [];
  const boundary = (quoted ?? bare ?? "").trimEnd();
  const encoding = /^[^\s;(]*/.exec(said("content-transfer-encoding") ?? "7bit")?.[0].toLowerCase() ?? "7bit";
  const kind = kindOf(type, encoding);
  const isSealed = parent?.isSealed === true || type === "multipart/signed" || type === "multipart/encrypted";
  return {
    index,
    kind,
    boundary,
    encoding,
    hasType: written !== undefined,
    hasVersion: said("mime-version") !== undefined,
    isMessage,
    isDigest: type === "multipart/digest",
    isSealed,
    mayBeEncoded: kind === "leaf" && !type.startsWith("message/") && !isSealed && PLAIN.has(encoding),
  };
}

function kindOf(type: string, encoding: string): Entity["kind"] {
  if (type.startsWith("multipart/")) return "multipart";
  return (type === "message/rfc822" || type === "message/global") && !OPAQUE.has(encoding) ? "message" : "leaf";
}
