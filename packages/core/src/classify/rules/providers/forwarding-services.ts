/** What services that only forward print: Cloudflare Email Routing, Forward Email, ImprovMX. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const CLOUDFLARE = "Cloudflare Email Routing";
const FORWARD = "Forward Email";

export const forwardingServices: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "cloudflare-rbl", phrase: "found on one or more {rbls,dnsbls}", strength: "exact", source: CLOUDFLARE, example: "554 192.0.2.1 found on one or more RBLs (abusixip). Refer to https://developers.cloudflare.com/email-routing/postmaster" },
    { slug: "forward-email-denylist", phrase: "{denylisted by,forwardemail net denylist}", strength: "exact", source: FORWARD, example: "554 5.7.1 The value 192.0.2.1 is denylisted by mx1.forwardemail.net; To request removal, you must visit https://forwardemail.net/denylist?q=192.0.2.1" },
  ], "forwarding-services"),
  // The next server's refusal, whatever it was; Cloudflare passes on neither its words nor its code.
  ...rulesOf("unexplained", [
    { slug: "cloudflare-upstream", phrase: "upstream error please check https developers cloudflare com", strength: "exact", source: CLOUDFLARE, example: "521 5.3.0 Upstream error, please check https://developers.cloudflare.com/email-routing/postmaster for possible reasons why." },
  ], "forwarding-services"),
];
