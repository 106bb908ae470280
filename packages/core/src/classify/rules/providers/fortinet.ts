/** What FortiGate and FortiMail print: the fixed "replacement messages" of their mail filter. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const REPLACEMENT = "Fortinet replacement messages";

export const fortinet: readonly DocumentedRule[] = [
  ...rulesOf("spam", [
    { slug: "ase", phrase: "message has been blocked because ase reports it as spam", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 This message has been blocked because ASE reports it as spam." },
    { slug: "fortiguard", phrase: "fortiguard antispam", source: "FortiGuard", example: "550 5.7.1 FortiGuard-AntiSpam says this message is unwanted" },
  ], "fortinet"),
  ...rulesOf("blocked", [
    { slug: "black-ip", phrase: "blocked because it is from a {fortiguard antispam,fortiipshield} black ip address", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 This message has been blocked because it is from a FortiGuard - AntiSpam black IP address." },
    { slug: "helo-invalid", phrase: "blocked because the helo ehlo domain is invalid", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 This message has been blocked because the HELO/EHLO domain is invalid." },
  ], "fortinet"),
  ...rulesOf("sender-refused", [
    { slug: "address-not-allowed", phrase: "mail from this email address is not allowed and has been blocked", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 Mail from this email address is not allowed and has been blocked." },
    { slug: "return-domain", phrase: "blocked because the return email domain is invalid", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 This message has been blocked because the return email domain is invalid." },
  ], "fortinet"),
  ...rulesOf("content-refused", [
    { slug: "banned-word", phrase: "blocked because it contains a banned word", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 This message has been blocked because it contains a banned word." },
  ], "fortinet"),
  ...rulesOf("malformed-message", [
    { slug: "invalid-header", phrase: "blocked because it contains an invalid {header,mime header,mimeheader}", strength: "exact", source: REPLACEMENT, example: "554 5.7.1 This message has been blocked because it contains an invalid header." },
  ], "fortinet"),
];
