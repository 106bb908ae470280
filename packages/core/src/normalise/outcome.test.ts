/** What an outcome takes from the fields of a report. */

import { describe, expect, it } from "vitest";
import { standardReport } from "../../../../test/support/standard-report.ts";
import { read } from "../read.ts";

/** The outcome of a standard report with the given fields of its recipient. */
function outcomeWith(...fields: readonly string[]) {
  const [outcome] = read(standardReport(...fields)).outcomes;
  if (outcome === undefined) throw new Error("the report has no outcome");
  return outcome;
}

const ANN = ["Final-Recipient: rfc822; ann@example.net", "Action: failed"] as const;

/** Members of an outcome in the order in which the record gives them. */
const ORDER = [
  "recipient",
  "originalRecipient",
  "action",
  "status",
  "statusFrom",
  "reply",
  "diagnostic",
  "reason",
  "bounce",
  "reportingMta",
  "remoteMta",
  "lastAttemptAt",
  "willRetryUntil",
  "confidence",
  "rule",
  "evidence",
] as const;

describe("an outcome", () => {
  it("has its members in the order of the record", () => {
    const full = outcomeWith(
      "Original-Recipient: rfc822; ann@example.org",
      "Final-Recipient: rfc822; ann@example.net",
      "Action: delayed",
      "Status: 4.2.2",
      "Remote-MTA: dns; mx.example.net",
      "Diagnostic-Code: smtp; 452 4.2.2 mailbox full",
      "Last-Attempt-Date: Thu, 1 Oct 2026 12:00:00 +0200",
      "Will-Retry-Until: Fri, 2 Oct 2026 12:00:00 +0200",
    );
    expect(Object.keys(full)).toEqual(ORDER);
    const small = Object.keys(outcomeWith(...ANN, "Status: 5.1.1"));
    expect(small).toEqual(ORDER.filter((name) => small.includes(name)));
  });

  it("takes the words of a comment in Status when nothing else was said", () => {
    const comment = "Status: 4.0.0 (unrecoverable: host name lookup failure)";
    expect(outcomeWith(...ANN, comment)).toMatchObject({ status: "4.0.0", reason: "network-error", bounce: "soft" });
    expect(outcomeWith(...ANN, comment, "Diagnostic-Code: smtp; 452 4.2.2 mailbox full")).toMatchObject({ reason: "mailbox-full" });
  });

  it.each([
    "RCPT TO response error: 550 No such user here",
    "RCPT TO failed: 550 No such user here",
    "RCPT TO:<ann@example.net> rejected: 550 No such user here",
  ])("takes the verb that stands before what was answered: %s", (said) => {
    const outcome = outcomeWith(...ANN, "Status: 5.0.0", `Diagnostic-Code: smtp; ${said}`);
    expect(outcome).toMatchObject({ reply: { code: 550, command: "RCPT" }, reason: "user-unknown", bounce: "hard" });
  });

  it("takes the verb that chasquid puts before the reply", () => {
    const refused = outcomeWith(...ANN, "Status: 5.0.0", "Diagnostic-Code: smtp; MAIL+RCPT 550 No such user here");
    expect(refused).toMatchObject({
      reply: { code: 550, text: "No such user here", command: "RCPT" },
      reason: "user-unknown",
      bounce: "hard",
    });
    const read = outcomeWith(...ANN, "Status: 5.0.0", "Diagnostic-Code: smtp; DATA closing 554 5.7.1 No");
    expect(read.reply).toEqual({ code: 554, text: "5.7.1 No", command: "DATA" });
  });

  it("says the codes of a reply of several lines once", () => {
    const said = "Diagnostic-Code: smtp; 550-5.1.1 The account does not exist. 550-5.1.1 Look for 550 5.1.1 typing errors.";
    expect(outcomeWith(...ANN, said).reply).toEqual({ code: 550, text: "5.1.1 The account does not exist. Look for typing errors." });
  });

  it("takes the words that Exim escapes, in UTF-8 or an older charset, and not what Exim adds", () => {
    const said = "550 5.7.1 \\320\\241\\320\\277\\320\\260\\320\\274, Empf\\344nger: retry timeout exceeded";
    expect(outcomeWith(...ANN, `Diagnostic-Code: smtp; ${said}`).reply).toEqual({ code: 550, text: "5.7.1 Спам, Empfänger" });
  });

  it("believes a receiver that names SPF, whatever it says the sender may not do", () => {
    const said = "550 5.7.23 SPF validation failed: 192.0.2.25 is not allowed to send mail from example.org";
    expect(outcomeWith(...ANN, `Diagnostic-Code: smtp; ${said}`).reason).toBe("authentication-failed");
  });
});
