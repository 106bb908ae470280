/**
 * What the Japanese carriers print: NTT docomo, KDDI (au), SoftBank. docomo and au answer "Unknown user" both when there is
 * none and when the subscriber's own filter refuses; nothing in the text tells them apart.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const DOCOMO = "NTT docomo";

export const japaneseProviders: readonly DocumentedRule[] = [
  ...rulesOf("mailbox-full", [
    { slug: "docomo-too-much", phrase: "552 too much mail data", strength: "exact", source: DOCOMO, example: "552 Too much mail data a@example.ne.jp" },
  ], "japanese-providers"),
];
