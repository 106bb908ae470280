/** What Cloudmark (now Proofpoint) prints through the gateways that use it: its Sender Intelligence list (CSI) and its content verdicts. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const CSI = "Cloudmark Sender Intelligence";

export const cloudmark: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "csi-reset", phrase: "csi cloudmark com reset request", strength: "plain", source: CSI, example: "554 Please visit http://csi.cloudmark.com/reset-request/?ip=192.0.2.1 to request a delisting" },
    { slug: "sender-intelligence", phrase: "cloudmark sender intelligence", strength: "plain", source: CSI, example: "554 192.0.2.1 is listed by Cloudmark Sender Intelligence" },
    { slug: "blacklisted-by-csi", phrase: "{blacklisted,blocked,listed} by csi", strength: "exact", source: CSI, example: "550 IP blacklisted by CSI. For remediation please use http://csi.cloudmark.com/reset-request/?ip=192.0.2.1" },
    { slug: "global-csi", phrase: "{csi global,csi suspect,csi poor}", strength: "exact", source: CSI, example: "550 5.7.1 Refused: 192.0.2.1 CSI-Global" },
  ], "cloudmark"),
  ...rulesOf("poor-reputation", [
    { slug: "poor-reputation-csi", phrase: "poor reputation on cloudmark", strength: "exact", source: CSI, example: "554 BigPond Inbound IB105. Connection refused. 192.0.2.1 has a poor reputation on Cloudmark Sender Intelligence (CSI). Please visit http://csi.cloudmark.com/reset-request/?ip=192.0.2.1 to request a delisting" },
  ], "cloudmark"),
  ...rulesOf("spam", [
    { slug: "verdict", phrase: "{rejected,blocked,detected,classified} * by cloudmark", source: "Cloudmark Gateway", example: "550 5.7.1 Message was classified as unwanted by Cloudmark" },
  ], "cloudmark"),
];
