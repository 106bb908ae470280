/** How octets are packed, and what is in them. */
export { BROTLI, PACKING_BYTES, type Packing, packingOf } from "./packing-of.ts";
export { unpackFile } from "./unpack-file.ts";
export { unpacked } from "./unpacked.ts";
export { unpackerOf } from "./unpacker-of.ts";
