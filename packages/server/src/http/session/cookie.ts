/**
 * The cookie that holds a session (RFC 6265bis). No script can read it, no other site's page can have it sent. Over TLS it has
 * the prefix `__Host-`, with which no neighbouring host can plant one.
 *
 * That a client claims to come by TLS costs nobody but itself: the cookie it gets is stricter.
 */

import type { IncomingHttpHeaders } from "node:http";

const NAME = "ricochet_session";

/** The secrets that a request brings; more than one when an older cookie is still there. */
export function sessionSecrets({ cookie = "" }: IncomingHttpHeaders): readonly string[] {
  return cookie
    .split(";")
    .map((pair) => pair.trim().split("="))
    .filter(([name]) => name === NAME || name === `__Host-${NAME}`)
    .map(([, value = ""]) => value);
}

/** Set-Cookie for a session that begins. */
export function sessionCookie(secret: string, { headers, lastsMs }: { readonly headers: IncomingHttpHeaders; readonly lastsMs: number }) {
  return written(secret, { headers, maxAgeSeconds: Math.floor(lastsMs / 1000) });
}

/** Set-Cookie for one that is over. */
export function noCookie(headers: IncomingHttpHeaders): string {
  return written("", { headers, maxAgeSeconds: 0 });
}

function written(
  value: string,
  { headers, maxAgeSeconds }: { readonly headers: IncomingHttpHeaders; readonly maxAgeSeconds: number },
): string {
  const isSecure = headers["x-forwarded-proto"] === "https";
  const name = isSecure ? `__Host-${NAME}` : NAME;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${isSecure ? "; Secure" : ""}`;
}
