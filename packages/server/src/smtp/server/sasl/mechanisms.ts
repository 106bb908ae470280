/** The mechanisms on offer, in the order in which EHLO names them: the strongest first, since some clients take the first they know. */

import type { Credentials } from "../session-handler.ts";
import type { SaslExchange, SaslMaterial } from "./exchange.ts";
import { loginExchange } from "./login.ts";
import { plainExchange } from "./plain.ts";
import { scramSha256Exchange } from "./scram-sha-256.ts";

const MECHANISMS: ReadonlyMap<string, (material: SaslMaterial) => SaslExchange> = new Map([
  ["SCRAM-SHA-256", scramSha256Exchange],
  ["PLAIN", plainExchange],
  ["LOGIN", loginExchange],
]);

/** Names of the mechanisms that these credentials can serve. */
export function mechanismsOf(credentials: Credentials): readonly string[] {
  return [...MECHANISMS.keys()].filter((name) => name !== "SCRAM-SHA-256" || credentials.scramVerifier !== undefined);
}

/** Begins an authentication; undefined for a mechanism that is not on offer. */
export function beginExchange(name: string, material: SaslMaterial): SaslExchange | undefined {
  return mechanismsOf(material.credentials).includes(name) ? MECHANISMS.get(name)?.(material) : undefined;
}
