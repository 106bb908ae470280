/** What Seznam (CZ), Interia (PL) and Forpsi (CZ, PL, SK) print in words of their own. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

export const centralEuropeanProviders: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "seznam-not-mapped", phrase: "user hasn t got the service mapped", strength: "exact", source: "Seznam Email", example: "5.1.1 szn; User hasn't got the service mapped" },
  ], "central-european-providers"),
  ...rulesOf("recipient-refused", [
  ], "central-european-providers"),
  ...rulesOf("policy", [
  ], "central-european-providers"),
];
