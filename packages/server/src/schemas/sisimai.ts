/**
 * Sisimai (libsisimai.org/en/data). Version 5 renamed fields of version 4: `decodedby` was
 * `smtpagent`, `command` was `smtpcommand`, `hardbounce` replaced `softbounce`. Both names are
 * there, so that readers of either find theirs.
 */

import { createHash } from "node:crypto";
import type { Outcome, Reason, Report } from "@ricochet/core";
import { type Converter, domainOf, epochSeconds, happenedAt, replyLine } from "./converter.ts";

const REASON: Readonly<Record<Reason, string>> = {
  "user-unknown": "userunknown",
  "domain-unknown": "hostunknown",
  "user-moved": "hasmoved",
  "no-mail-accepted": "notaccept",
  "mailbox-disabled": "suspend",
  "mailbox-full": "mailboxfull",
  "recipient-refused": "filtered",
  "message-too-large": "mesgtoobig",
  "sender-refused": "rejected",
  "blocked": "blocked",
  "poor-reputation": "badreputation",
  "reverse-dns": "requireptr",
  "authentication-failed": "authfailure",
  "relay-denied": "norelaying",
  "rate-limited": "speeding",
  "greylisted": "policyviolation",
  "suppressed": "suppressed",
  "spam": "spamdetected",
  "virus": "virusdetected",
  "content-refused": "contenterror",
  "malformed-message": "notcompliantrfc",
  "policy": "policyviolation",
  "security": "securityerror",
  "tls-failed": "failedstarttls",
  "expired": "expired",
  "network-error": "networkerror",
  "system-error": "systemerror",
  "system-full": "systemfull",
  "mailer-error": "mailererror",
  "protocol-error": "syntaxerror",
  "unexplained": "undefined",
  "complaint": "feedback",
  "auto-reply": "vacation",
  "delivered": "delivered",
};

const SOFT = { hard: 0, soft: 1, none: -1 } as const;

export const toSisimai: Converter = (report, outcome) => {
  const { original } = report;
  const addresser = original?.from ?? original?.returnPath ?? "";
  const at = happenedAt(report, outcome);
  const timestamp = epochSeconds(at) ?? 0;
  const command = outcome.reply?.command ?? "";
  return {
    action: outcome.action === "none" ? "" : outcome.action,
    addresser,
    alias: outcome.originalRecipient ?? "",
    catch: null,
    command,
    decodedby: report.format,
    deliverystatus: outcome.status ?? "",
    destination: domainOf(outcome.recipient),
    diagnosticcode: outcome.diagnostic?.text ?? replyLine(outcome),
    diagnostictype: diagnosticType(outcome),
    feedbackid: "",
    feedbacktype: report.feedback?.type ?? "",
    hardbounce: outcome.bounce === "hard" ? 1 : 0,
    lhost: outcome.reportingMta ?? report.reporter.mta ?? "",
    listid: original?.listId ?? "",
    messageid: original?.messageId ?? "",
    origin: report.source,
    reason: REASON[outcome.reason],
    recipient: outcome.recipient,
    replycode: String(outcome.reply?.code ?? ""),
    rhost: outcome.remoteMta ?? "",
    senderdomain: domainOf(addresser),
    smtpagent: report.format,
    smtpcommand: command,
    softbounce: SOFT[outcome.bounce],
    subject: original?.subject ?? "",
    timestamp,
    timezoneoffset: zoneOf(at),
    token: token(addresser, outcome.recipient, timestamp),
  };
};

function diagnosticType(outcome: Outcome): string {
  return (outcome.diagnostic?.type ?? (outcome.reply === undefined ? "" : "smtp")).toUpperCase();
}

/** "2026-11-03T10:12:00+01:00" -> "+0100". */
function zoneOf(iso: Report["reporter"]["at"]): string {
  const zone = /([+-]\d\d):?(\d\d)$/.exec(iso ?? "");
  return zone === null ? "+0000" : `${zone[1]}${zone[2]}`;
}

/** The id that Sisimai gives a bounce: of sender, recipient and time. */
function token(addresser: string, recipient: string, timestamp: number): string {
  const seed = `\u0002${addresser.toLowerCase()}\u001e${recipient.toLowerCase()}\u001e${timestamp}\u0003`;
  return createHash("sha1").update(seed).digest("hex");
}
