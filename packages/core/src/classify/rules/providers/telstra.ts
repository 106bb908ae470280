/** What Telstra (BigPond) prints: "BigPond Inbound IBnnn" codes with their texts. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const BIGPOND = "Telstra BigPond Inbound";

export const telstra: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "connection-refused", phrase: "bigpond inbound {ib103,ib104,ib105,ib106}", strength: "exact", source: BIGPOND, example: "554 nskntcmgw08p BigPond Inbound IB103. Connection refused. 192.0.2.1 is not welcome" },
    { slug: "outbound-listed", phrase: "bigpond outbound {ob103,ob104,ob105,ob106}", strength: "exact", source: BIGPOND, example: "554 nschwcmgw08p BigPond Outbound OB105. Connection refused. 192.0.2.1 is not welcome" },
  ], "telstra"),
  ...rulesOf("sender-refused", [
    { slug: "ib309", phrase: "sender domain is blacklisted ib309", strength: "exact", source: BIGPOND, example: "550 5.7.1 Sender domain is blacklisted (IB309)" },
  ], "telstra"),
];
