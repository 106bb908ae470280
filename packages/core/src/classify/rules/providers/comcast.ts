/**
 * What Comcast (xfinity) prints: block-list codes BLnnnnnn, rate-limit codes RLnnnnnn, dynamic-space
 * codes ESnnnnnn, and its sentences without a code.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const CODES = "Comcast postmaster, mail delivery error codes";

export const comcast: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "bl-list", phrase: "{bl000000,bl000001,bl000010,bl000011,bl000100,bl000101,bl000110,bl000111}", strength: "exact", source: CODES, example: "554 resimta-po-01v.example.net 192.0.2.1 Comcast BL000001 Blocked for spam. Please see http://postmaster.comcast.net/smtp-error-codes.php#BL000001" },
    { slug: "bl-old", phrase: "{bl001,bl002,bl003,bl004,bl005,bl006,bl007,bl008,bl009,bl0010} blocked for spam", strength: "exact", source: CODES, example: "550 192.0.2.1 blocked by ldap. BL004 Blocked for spam. Please see http://help.comcast.net/content/faq/BL004" },
    { slug: "es", phrase: "{es000001,es000010}", strength: "exact", source: CODES, example: "554 imta01.example.net comcast 192.0.2.1 found on dynamic list. ES000010" },
    { slug: "block-for-spam", phrase: "comcast block for spam", source: CODES, example: "554 imta16.example.net comcast 192.0.2.1 Comcast block for spam. Please see http://postmaster.comcast.net/" },
    { slug: "blocked-from-sending", phrase: "blocked from sending {to,email to,mail to} {comcast,comcast net,the comcast network}", source: CODES, example: "550 Your IP has been blocked from sending mail to Comcast, see http://security.comcast.net/" },
  ], "comcast"),
  ...rulesOf("rate-limited", [
    { slug: "rl", phrase: "{rl000000,rl000001,rl000002,rl000003,rl000010,rl001}", strength: "exact", source: CODES, example: "421 Throttled - try again later. Please see http://postmaster.comcast.net/smtp-error-codes.php#RL000001" },
    { slug: "throttled", phrase: "421 throttled try again later", source: CODES, example: "421 Throttled - try again later" },
  ], "comcast"),
  ...rulesOf("reverse-dns", [
    { slug: "failure", phrase: "reverse dns failure try again later", strength: "exact", source: CODES, example: "421 imta.example.net comcast Reverse DNS failure: Try again later" },
    { slug: "does-not-fill", phrase: "mail server does not fill that requirement", source: CODES, example: "554 All mail servers need reverse DNS. Currently your mail server does not fill that requirement." },
  ], "comcast"),
  ...rulesOf("user-unknown", [
    { slug: "account-not-available", phrase: "550 {account,5 1 1 account} not available", strength: "exact", source: CODES, example: "550 5.1.1 Account not available" },
  ], "comcast"),
  ...rulesOf("sender-refused", [
  ], "comcast"),
  ...rulesOf("authentication-failed", [
    { slug: "dm", phrase: "{dm000001,dm000002}", strength: "exact", source: CODES, example: "550 5.2.0 Message rejected due to DMARC. Please see http://postmaster.comcast.net/smtp-error-codes.php#DM000001" },
  ], "comcast"),
];
