/** Cuts what arrives into lines and contents. Octets in, octets out. */
export { DotReader } from "./dot-reader.ts";
export { InputBuffer } from "./input-buffer.ts";
export { LineEndCheck, type LineEndFlaw } from "./line-end-check.ts";
export { type Line, LineReader } from "./line-reader.ts";
