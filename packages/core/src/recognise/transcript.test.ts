import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

/** A report as Sendmail writes it: the fields quote the first line of the answer, the transcript all of it. */
function sendmailReport(diagnostic: string, transcript: readonly string[]): string {
  return `From: Mail Delivery Subsystem <MAILER-DAEMON@mta.example.com>
Subject: Returned mail: see transcript for details
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b

   ----- Transcript of session follows -----
${transcript.join("\n")}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mta.example.com

Final-Recipient: RFC822; ann@example.net
Action: failed
Status: 5.0.0
Remote-MTA: DNS; mx.example.net
Diagnostic-Code: SMTP; ${diagnostic}

--b--
`;
}

function outcomeOf(diagnostic: string, transcript: readonly string[]): unknown {
  return read(new TextEncoder().encode(sendmailReport(diagnostic, transcript))).outcomes[0];
}

describe("a conversation that Sendmail quotes", () => {
  it("was about RCPT, though DATA is quoted, when DATA is answered with its consequence", () => {
    const refusal = "550 5.0.0 <ann@example.net>... User unknown";
    const outcome = outcomeOf(refusal, [
      "... while talking to mx.example.net.:",
      ">>> DATA",
      `<<< ${refusal}`,
      "<<< 503 5.0.0 Need RCPT (recipient)",
    ]);
    expect(outcome).toMatchObject({ reply: { command: "RCPT" }, reason: "user-unknown", bounce: "hard" });
  });

  it("is proven by the bytes of its answer, also where letters take several", () => {
    for (const name of ["ann", "änn", "安娜"]) {
      const refusal = `550 5.1.1 <${name}@example.net>: User unknown`;
      const mail = new TextEncoder().encode(
        sendmailReport(refusal, ["... while talking to mx.example.net.:", ">>> RCPT", `<<< ${refusal}`]),
      );
      const proof = read(mail).outcomes[0]?.evidence.find(({ field }) => field === "reply");
      expect(new TextDecoder().decode(mail.subarray(proof?.start, proof?.end))).toContain(refusal);
    }
  });

  it("was about RCPT when it is summed up as such, though other recipients were accepted", () => {
    const refusal = "550 no such mailbox";
    const outcome = outcomeOf(refusal, [
      "... while talking to mx.example.net.:",
      ">>> DATA",
      `<<< ${refusal}`,
      "550 5.1.1 <ann@example.net>... User unknown",
    ]);
    expect(outcome).toMatchObject({ reply: { command: "RCPT" } });
  });

  it("ends a reply that stands in no field where its lines end", () => {
    const outcome = outcomeOf("", [
      "... while talking to mx.example.net.:",
      ">>> DATA",
      "<<< 451 4.3.0 Local problem",
      "<ann@example.net>... Deferred: 451 4.3.0 Local problem",
      "Warning: message still undelivered after 4 hours",
    ]);
    expect(outcome).toMatchObject({ reply: { code: 451, text: "4.3.0 Local problem", command: "DATA" } });
  });

  it("leaves the status to the field where Sendmail speaks for itself", () => {
    const mail = sendmailReport("", [
      "451 4.4.1 reply: read error from mx.example.net.",
      "<ann@example.net>... Deferred: Connection reset by mx.example.net.",
      "Message could not be delivered for 5 days",
    ]);
    const { outcomes } = read(new TextEncoder().encode(mail.replace("Status: 5.0.0", "Status: 4.4.7")));
    expect(outcomes[0]).toMatchObject({ status: "4.4.7", statusFrom: "field", reason: "expired" });
  });

  it("was about DATA when nothing else is said", () => {
    const refusal = "554 5.7.1 Message refused";
    const outcome = outcomeOf(refusal, [
      "... while talking to mx.example.net.:",
      ">>> DATA",
      `<<< ${refusal}`,
      "554 5.0.0 Service unavailable",
    ]);
    expect(outcome).toMatchObject({ reply: { command: "DATA" } });
  });

  it("was a greeting when no command stands before the answer, and is read whole", () => {
    const outcome = outcomeOf("554-mx.example.net", [
      "... while talking to mx.example.net.:",
      "<<< 554-mx.example.net",
      "<<< 554 Rejected due to the poor reputation of your address",
      "554 5.0.0 Service unavailable",
    ]);
    expect(outcome).toMatchObject({
      reply: { command: "CONN", text: expect.stringContaining("poor reputation") },
      reason: "poor-reputation",
    });
  });
});
