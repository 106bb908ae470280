/** What the Italian providers print: Italiaonline (Libero, Virgilio; "LIB_nnn" codes), TIM (Alice). */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const LIBERO = "Italiaonline (Libero, Virgilio)";

export const italianProviders: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "lib-102", phrase: "{lib 100,lib 101,lib 102,lib 103,lib 104}", strength: "exact", source: LIBERO, example: "550 smtp-16.iol.local smtp-16.iol.local IP refused [smtp-16.iol.local; LIB_102]" },
  ], "italian-providers"),
];
