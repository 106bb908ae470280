/** Not even tried: the address stands on the sending system's own suppression list. */

import { rulesOf } from "./rule.ts";

export const suppressed = rulesOf("suppressed", [
  { slug: "previously-bounced-hard", phrase: "previously {hard bounced,been bounced}", source: "sending services", example: "550 5.0.0 Recipient address has previously hard bounced" },
  { slug: "suppression-list", phrase: "{suppression,suppressed,suppress} list", source: "Momentum, KumoMTA policies, sending platforms", example: "550 5.1.1 recipient is on the suppression list" },
  { slug: "internal-suppression", phrase: "internal * suppression list", strength: "exact", source: "Momentum (Ecelerity)", example: "554 5.7.1 [internal] recipient address on suppression list" },
  { slug: "address-suppressed", phrase: "{address,recipient,email,delivery,message,user} {suppressed,is suppressed,was suppressed,has been suppressed,is globally suppressed,globally suppressed}", source: "sending platforms", example: "550 5.1.1 Recipient was suppressed" },
  { slug: "previously-bounced", phrase: "{previously bounced,already bounced,bounced previously,has bounced before,known bounced,bounced address,previous bounce,previous hard bounce}", source: "sending platforms", example: "605 Not delivering to previously bounced address" },
  { slug: "suppressed-by", phrase: "suppressed {by,due to,because of,for}", source: "sending platforms", example: "554 5.1.1 suppressed due to earlier bounce" },
  { slug: "previously-unsubscribed", phrase: "{previously unsubscribed,unsubscribed address,has unsubscribed,recipient unsubscribed,is unsubscribed,on unsubscribe list,opted out}", source: "sending platforms", example: "606 Not delivering to previously unsubscribed address" },
  { slug: "previously-complained", phrase: "{marked messages from your domain as spam,previously complained,recipient has complained,previous complaint,user who marked}", source: "sending platforms", example: "607 Not delivering to a user who marked your messages as spam" },
  { slug: "global-suppression", phrase: "{global suppression,account suppression,customer suppression,suppression entry,suppression rule}", source: "sending platforms", example: "554 5.1.1 matched global suppression" },
  { slug: "do-not-mail", phrase: "{do not mail list,do not email list,do not contact list,do not send list,bounce list,blocklisted recipient,recipient blacklist,recipient is blacklisted,recipient blacklisted}", source: "sending platforms", example: "550 address on do-not-mail list" },
  { slug: "invalid-history", phrase: "{history of hard bounces,history of invalid,repeatedly bounced,too many bounces for this address,known invalid address,known bad address}", source: "sending platforms", example: "550 5.1.1 known bad address, not attempted" },
]);
