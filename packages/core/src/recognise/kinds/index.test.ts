/** One mail of each kind, with each kind of line end, and cut short everywhere. */

import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { recogniseKind } from "./index.ts";

type Stage = Parameters<typeof recogniseKind>[2];

interface Sample {
  readonly kind: string;
  readonly stage: Stage;
  readonly mail: string;
}

const HEADER = "From: Ann <ann@example.org>\nTo: us@example.com\nDate: Mon, 29 Apr 2024 10:00:00 +0200\n";
const report = (type: string, partType: string, fields: string): string =>
  `${HEADER}Subject: report\nContent-Type: multipart/report; report-type=${type}; boundary=b\n\n--b\nContent-Type: text/plain\n\nwords\n--b\nContent-Type: ${partType}\n\n${fields}\n\n--b\nContent-Type: message/rfc822\n\nFrom: us@example.com\nTo: reader@example.org\nSubject: Our offer\n\nBuy!\n--b--\n`;

// biome-ignore format: one mail a line
const SAMPLES: readonly Sample[] = [
  { kind: "feedback", stage: "before-delivery-status", mail: report("feedback-report", "message/feedback-report", "Feedback-Type: abuse\nUser-Agent: x\nVersion: 1") },
  { kind: "feedback", stage: "before-delivery-status", mail: report("feedback-report", "text/plain", "Feedback-Type: abuse\nUser-Agent: x\nVersion: 1") },
  { kind: "disposition", stage: "before-delivery-status", mail: report("disposition-notification", "message/disposition-notification", "Final-Recipient: rfc822; ann@example.org\nDisposition: manual-action/MDN-sent-manually; displayed") },
  { kind: "aggregate-report", stage: "before-delivery-status", mail: report("tlsrpt", "application/tlsrpt+json", "{}") },
  { kind: "calendar-reply", stage: "after-delivery-status", mail: `${HEADER}Subject: Accepted\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n` },
  { kind: "challenge", stage: "after-delivery-status", mail: `${HEADER}Subject: Please confirm\nX-AskVersion: 2.5.3\n\nPlease confirm.\n` },
  { kind: "list-reply", stage: "after-delivery-status", mail: "From: news-request@lists.example.org\nSubject: confirm 0123456789abcdef0123456789abcdef01234567\n\nx\n" },
  { kind: "auto-reply", stage: "after-delivery-status", mail: `${HEADER}Subject: Automatic reply: x\nAuto-Submitted: auto-replied\n\nI am away until\n6 May.\n` },
];

function recognised(mail: string, stage: Stage) {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  return recogniseKind(message, readEnvelope(message), stage);
}

describe.each(SAMPLES.map((sample) => [sample.kind, sample] as const))("a mail of the kind %s", (kind, { mail, stage }) => {
  it("is read alike with LF, CRLF and CR line ends", () => {
    const [lf, crlf, cr] = ["\n", "\r\n", "\r"].map((lineEnd) => recognised(mail.replaceAll("\n", lineEnd), stage));
    const values = (found: typeof lf) => ({ ...found, findings: found?.findings.map(({ recipient }) => recipient?.value) });
    expect(lf?.kind).toBe(kind);
    expect(values(crlf)).toEqual(values(lf));
    expect(values(cr)).toEqual(values(lf));
  });

  it("is of no other kind in the other stage", () => {
    const other = stage === "before-delivery-status" ? "after-delivery-status" : "before-delivery-status";
    expect(recognised(mail, other)).toBeUndefined();
  });

  it("is that kind or none when it is cut short anywhere", () => {
    for (let length = 0; length < mail.length; length++) {
      const found = recognised(mail.slice(0, length), stage);
      if (found !== undefined) expect(found.kind).toBe(kind);
    }
  });
});
