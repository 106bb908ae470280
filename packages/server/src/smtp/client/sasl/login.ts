/** LOGIN (draft-murchison-sasl-login): older than PLAIN, and still the only one of some servers. */

import type { Mechanism, Secret } from "./mechanism.ts";

export function login({ user, password }: Secret): Mechanism {
  const answers = [user, password];
  return { name: "LOGIN", showsPassword: true, respond: () => answers.shift(), isServerProven: () => true };
}
