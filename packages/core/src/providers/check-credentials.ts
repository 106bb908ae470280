/**
 * The check for providers that do not sign (Postmark, SparkPost, Brevo, Mailjet) and for hooks of one's own (KumoMTA):
 * the request must carry what was agreed on. It proves the sender, not the age: these bring no time to bound.
 */

import { isSameSecret } from "./octets.ts";
import { headerOf, refused, type WebhookCheck, type WebhookRequest } from "./webhook-check.ts";

declare const btoa: (text: string) => string;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What was agreed on with a provider that does not sign. */
export type Credentials =
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
  | { readonly kind: "bearer"; readonly token: string }
  /** A header field with a secret value, as Brevo's "custom headers" or a Lua hook send it. */
  | { readonly kind: "header"; readonly name: string; readonly value: string };

/**
 * Checks that a request carries one of the credentials.
 *
 * @throws TypeError when a secret is empty: it would let everybody in
 * @example
 * checkCredentials({ headers: { authorization: "Bearer s3cret" }, body: "" }, [{ kind: "bearer", token: "s3cret" }]).ok // true
 */
export function checkCredentials(request: WebhookRequest, all: readonly Credentials[]): WebhookCheck {
  const agreed = all.map(fieldOf);
  const present = agreed.filter(({ name }) => headerOf(request, name) !== undefined);
  if (present.length === 0) return refused("credentials-missing");
  const isAgreed = present.some(({ name, value }) => isSameSecret(canonical(name, headerOf(request, name) ?? ""), value));
  return isAgreed ? { ok: true, id: "", rememberUntilMs: 0 } : refused("credentials-wrong");
}

/** The scheme of an Authorization is written in any case (RFC 9110 §11.1). */
function canonical(name: string, value: string): string {
  return name === "authorization" ? value.trim().replace(/^(?:basic|bearer)(?= )/i, (scheme) => scheme.toLowerCase()) : value;
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function fieldOf(credentials: Credentials): Field {
  switch (credentials.kind) {
    case "basic": {
      const octets = new TextEncoder().encode(`${credentials.user}:${withoutEmpty(credentials.password)}`);
      return { name: "authorization", value: `basic ${btoa(String.fromCharCode(...octets))}` };
    }
    case "bearer":
      return { name: "authorization", value: `bearer ${withoutEmpty(credentials.token)}` };
    case "header":
      return { name: credentials.name.toLowerCase(), value: withoutEmpty(credentials.value) };
  }
}

function withoutEmpty(secret: string): string {
  if (secret === "") throw new TypeError("checkCredentials: the secret is empty");
  return secret;
}
