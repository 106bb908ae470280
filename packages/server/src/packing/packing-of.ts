/**
 * How octets are packed, by the first of them and not by a name; with the command that unpacks them for a person where we do not.
 * Formats: RFC 1952 §2.3.1, RFC 8878 §3.1.1 and §3.1.2 (pzstd begins with a skippable frame), the .xz file format §2.1.1.1, bzip2,
 * the LZ4 frame format, compress. Brotli (RFC 7932) has no sign of its own.
 */

/** A way in which octets are packed. */
export interface Packing {
  readonly name: "gzip" | "zstd" | "brotli" | "xz" | "bzip2" | "lz4" | "compress" | "zip";
  /** Whether `unpackerOf` takes it. */
  readonly isReadable: boolean;
  /** Prints what is in a file. */
  readonly command: string;
}

const MAGIC: readonly (Packing & { readonly magic: readonly number[] })[] = [
  { magic: [0x1f, 0x8b, 0x08], name: "gzip", isReadable: true, command: "gzip -dc" },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], name: "zstd", isReadable: true, command: "zstd -dc" },
  { magic: [0x50, 0x2a, 0x4d, 0x18], name: "zstd", isReadable: true, command: "zstd -dc" },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: "xz", isReadable: false, command: "xz -dc" },
  { magic: [0x42, 0x5a, 0x68], name: "bzip2", isReadable: false, command: "bzip2 -dc" },
  { magic: [0x04, 0x22, 0x4d, 0x18], name: "lz4", isReadable: false, command: "lz4 -dc" },
  { magic: [0x1f, 0x9d], name: "compress", isReadable: false, command: "gzip -dc" },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: "zip", isReadable: false, command: "unzip -p" },
];

/** By so many octets it is known. */
export const PACKING_BYTES = 6;

/** What has no sign of its own, for those who know it by its name. */
export const BROTLI: Packing = { name: "brotli", isReadable: true, command: "brotli -dc" };

/** How it is packed; undefined for what is not. */
export function packingOf(begin: Uint8Array): Packing | undefined {
  return MAGIC.find(({ magic }) => magic.every((octet, at) => begin[at] === octet));
}
