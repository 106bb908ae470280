/** What this folder uses of node:crypto. The core is compiled without the types of any platform, so that nothing of one slips in. */
declare module "node:crypto" {
  export function hash(algorithm: string, data: Uint8Array, outputEncoding: "hex" | "base64" | "binary"): string;
  export function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}
