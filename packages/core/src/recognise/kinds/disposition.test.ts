import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { readDisposition } from "./disposition.ts";

interface Notification {
  readonly header?: string;
  readonly words?: string;
  readonly type?: string;
  readonly disposition?: string;
}

function mdn({
  header = "",
  words = "The message was displayed.",
  type = "message/disposition-notification",
  disposition = "manual-action/MDN-sent-manually; displayed",
}: Notification = {}): string {
  return `From: Reader <reader@example.org>
Subject: Read: Our offer
Date: Fri, 8 Mar 2024 15:00:00 +0100
${header}Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain

${words}

--b
Content-Type: ${type}

Reporting-UA: pc.example.org; ExampleMail 3.0
Final-Recipient: rfc822; reader@example.org
Original-Message-ID: <1@example.com>
Disposition: ${disposition}

--b--
`;
}

function read(mail: string) {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  const envelope = readEnvelope(message);
  return readDisposition(message, envelope);
}

describe("a disposition notification", () => {
  it("is read with its writer and has no findings", () => {
    expect(read(mdn())).toMatchObject({
      kind: "disposition",
      format: "mdn",
      findings: [],
      reporter: { from: "reader@example.org", product: "ExampleMail 3.0", mta: "pc.example.org" },
    });
  });

  it.each(["message/global-disposition-notification", "text/plain"])("is read when its part is %s", (type) => {
    expect(read(mdn({ type }))?.kind).toBe("disposition");
  });

  it("is read in a multipart/mixed", () => {
    expect(read(mdn().replace("multipart/report; report-type=disposition-notification", "multipart/mixed"))?.kind).toBe("disposition");
  });

  it("is no refusal when the mail was deleted unread", () => {
    const mail = mdn({
      disposition: "automatic-action/MDN-sent-automatically; deleted",
      words: "Your message was deleted without being read.",
    });
    expect(read(mail)).toMatchObject({ kind: "disposition" });
  });
});

describe("a refusal by Sieve", () => {
  it("is left to the reader of bounces: Dovecot", () => {
    const mail = mdn({
      header: "Auto-Submitted: auto-replied (rejected)\n",
      disposition: "automatic-action/MDN-sent-automatically; deleted",
      words: "Your message to <a@example.org> was automatically rejected:\nno",
    });
    expect(read(mail)).toBeUndefined();
  });

  it("is left to the reader of bounces: Cyrus, which has no Auto-Submitted", () => {
    const mail = mdn({
      disposition: "automatic-action/MDN-sent-automatically; deleted",
      words: "Your message was automatically rejected by Sieve, a mail\nfiltering language.",
    });
    expect(read(mail)).toBeUndefined();
  });
});

describe("no disposition notification", () => {
  it.each([
    ["a mail that asks for one", "From: a@example.com\nDisposition-Notification-To: a@example.com\nSubject: hello\n\nDisposition: good\n"],
    [
      "a forwarded one",
      `From: a@example.com\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nsee\n--o\nContent-Type: message/rfc822\n\n${mdn()}\n--o--\n`,
    ],
  ])("is %s", (_name, mail) => expect(read(mail)).toBeUndefined());
});
