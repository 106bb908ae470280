/** MIME (RFC 2045, 2046) as a tree of offsets into the bytes of one message; decoding on demand. */
export { fieldName } from "./field-name.ts";
export { type Field, Header } from "./header.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { type Message, messageHeader, openEmbedded, type ScannedMessage, scanMessage, scannedOf } from "./message.ts";
export type { Part } from "./part.ts";
export { partBytes } from "./part-bytes.ts";
export type { TextLine } from "./text-line.ts";
export { isUnencoded, textLines } from "./text-lines.ts";
