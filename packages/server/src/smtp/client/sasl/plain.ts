/** PLAIN (RFC 4616): user and password in one message. */

import type { Mechanism, Secret } from "./mechanism.ts";

export function plain({ user, password }: Secret): Mechanism {
  const message = `\0${user}\0${password}`;
  return { name: "PLAIN", showsPassword: true, initial: message, respond: () => message, isServerProven: () => true };
}
