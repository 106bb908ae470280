/** LOGIN (draft-murchison-sasl-login): two questions, two answers. No standard, but old clients know nothing else. */

import { checkPassword } from "./check-password.ts";
import { MALFORMED, type SaslExchange, type SaslMaterial } from "./exchange.ts";
import { textOf } from "./text.ts";

const USERNAME = Buffer.from("Username:");
const PASSWORD = Buffer.from("Password:");

/** One authentication with LOGIN. */
export function loginExchange({ credentials }: SaslMaterial): SaslExchange {
  let user: string | undefined;
  return {
    firstChallenge: USERNAME,
    next(response) {
      const text = textOf(response);
      if (!text || text.includes("\0")) return MALFORMED;
      if (user !== undefined) return checkPassword(credentials, user, text);
      user = text;
      return { kind: "challenge", octets: PASSWORD };
    },
  };
}
