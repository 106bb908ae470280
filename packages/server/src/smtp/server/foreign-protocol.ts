/**
 * Knows who came to the wrong door: a browser that was made to post a form at us (the form's lines would be commands), or a client
 * that begins TLS where it must ask first. They hear one reply and are gone.
 */

const TLS_HANDSHAKE = 0x16;
const TLS_MAJOR_VERSION = 3;
const HTTP_VERBS: ReadonlySet<string> = new Set(["GET", "POST", "PUT", "HEAD", "OPTIONS", "CONNECT", "DELETE", "PATCH", "TRACE", "PRI"]);

/** Whether the first octets of a session are a TLS handshake. */
export function isTlsHandshake(octets: Buffer): boolean {
  return octets[0] === TLS_HANDSHAKE && (octets.length < 2 || octets[1] === TLS_MAJOR_VERSION);
}

/** Whether a verb is one of HTTP, or the name of a header field. */
export function isForeignVerb(verb: string): boolean {
  return HTTP_VERBS.has(verb) || verb.endsWith(":");
}
