/** PLAIN (RFC 4616): `[authzid] NUL authcid NUL password`. Nobody may act as somebody else. */

import { checkPassword } from "./check-password.ts";
import { MALFORMED, NO_CHALLENGE, type SaslExchange, type SaslMaterial } from "./exchange.ts";
import { textOf } from "./text.ts";

/** One authentication with PLAIN. */
export function plainExchange({ credentials }: SaslMaterial): SaslExchange {
  return {
    firstChallenge: NO_CHALLENGE,
    next(response) {
      const [actAs, user, password, ...rest] = textOf(response)?.split("\0") ?? [];
      if (actAs === undefined || !user || !password || rest.length > 0) return MALFORMED;
      if (actAs !== "" && actAs !== user) return { kind: "failure", user };
      return checkPassword(credentials, user, password);
    },
  };
}
