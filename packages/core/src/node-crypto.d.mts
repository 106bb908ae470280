/**
 * What the core uses of node:crypto. It is compiled without the types of any platform, so that nothing of one slips in.
 * The extension keeps this file out of the check of the tests, which has Node's own types.
 */
declare module "node:crypto" {
  interface Hmac {
    update(data: Uint8Array): Hmac;
    digest(): Uint8Array;
  }
  interface KeyObject {
    readonly asymmetricKeyType?: string | undefined;
    readonly asymmetricKeyDetails?: { readonly namedCurve?: string | undefined } | undefined;
  }
  export function createHmac(algorithm: string, key: Uint8Array): Hmac;
  export function createPublicKey(pem: string): KeyObject;
  export function hash(algorithm: string, data: Uint8Array, outputEncoding: "hex" | "base64" | "binary"): string;
  export function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
  export function verify(algorithm: string, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean;
  export class X509Certificate {
    constructor(certificate: string);
    readonly publicKey: KeyObject;
    readonly validFrom: string;
    readonly validTo: string;
  }
}
