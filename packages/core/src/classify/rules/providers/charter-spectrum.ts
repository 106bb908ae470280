/**
 * What Charter (Spectrum, formerly also Time Warner's RoadRunner and Bright House) prints: E-codes,
 * and AUP# numbers that RoadRunner and Charter share with the same gateway software.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const CODES = "Charter postmaster services, error codes";
const RR = "RoadRunner security, error codes";

export const charterSpectrum: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "blocked-aup", phrase: "blocked aup", source: CODES, example: "550 5.7.1 impinc01 charter 192.0.2.1 blocked AUP#Blk-1090. Please refer to the list of codes." },
    { slug: "e2110", phrase: "{e2010,e2110,e2120,e2130,e2210,e2220,e2310}", strength: "exact", source: CODES, example: "550 impin016 charter.net connections not accepted from servers with this history. Please see http://www.charter.com/postmaster for additional information. E2110" },
    { slug: "aup-out", phrase: "aup {i 1000,i 1010,i 1500,i 1510,i 1520,in 1310,in 1320,in 1330,in 1340,out 1310,out 1320,out 1330,out 1340,1260,1310,1330}", strength: "exact", source: CODES, example: "554 p-impin022.example.net charter 192.0.2.1 ESMTP server not available AUP#In-1310" },
    { slug: "blocked-rr", phrase: "err ice {e0001,e0002,e0003}", strength: "exact", source: RR, example: "554 ERR ICE E0002 - blocked" },
    { slug: "mail-refused-rr", phrase: "mail from * refused see http security rr com", strength: "exact", source: RR, example: "550 5.7.1 Mail Refused - 192.0.2.1 - Mail from 192.0.2.1 refused, see http://security.rr.com/amIblocked" },
    { slug: "amiblocked", phrase: "{security rr com,www rr com} * amiblocked", strength: "exact", source: RR, example: "550 5.7.1 Mail Refused - 192.0.2.1 - See http://security.rr.com/amiblocked/ for details" },
  ], "charter-spectrum"),
  ...rulesOf("reverse-dns", [
    { slug: "e1110", phrase: "{e1110,e1120}", strength: "exact", source: CODES, example: "554 impin charter.net reverse DNS could not be verified for 192.0.2.1. E1110" },
    { slug: "rr-no-ptr", phrase: "mail refused * {no ptr,no reverse dns,missing ptr}", source: RR, example: "550 5.7.1 Mail Refused - 192.0.2.1 - Missing PTR Record" },
  ], "charter-spectrum"),
  ...rulesOf("sender-refused", [
    { slug: "domain-does-not-exist", phrase: "does not exist e2110", strength: "exact", source: CODES, example: "553 5.1.0 impin example.net sender.example does not exist E2110" },
  ], "charter-spectrum"),
  ...rulesOf("rate-limited", [
    { slug: "e4010", phrase: "{e4010,e4110,e3010,e3110}", strength: "exact", source: CODES, example: "421 impin charter.net too many connections. E3110" },
  ], "charter-spectrum"),
  ...rulesOf("spam", [
    { slug: "email-security-alert", phrase: "554 email security alert", strength: "exact", source: CODES, example: "554 Email Security Alert" },
  ], "charter-spectrum"),
];
