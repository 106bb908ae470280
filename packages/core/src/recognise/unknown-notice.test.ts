/** Notices that no format describes are read by their words, in many languages. */

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

const readNotice = (header: string, body: string) => {
  const fields = "To: nora@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8";
  const { kind, outcomes } = read(new TextEncoder().encode(`${header}\n${fields}\n\n${body}\n`));
  return { kind, outcomes: outcomes.map(({ recipient, action, bounce, reason }) => ({ recipient, action, bounce, reason })) };
};

const DAEMON = "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nSubject:";

describe("a notice that no format describes", () => {
  it.each([
    ["fi, delayed", "Viestiäsi osoitteeseen ann@example.net ei ole vielä toimitettu. Palvelin yrittää uudelleen.", "delayed", undefined],
    ["cs, full", "Vaše zpráva pro ann@example.net nemohla být doručena, protože schránka příjemce je plná.", "failed", "mailbox-full"],
    ["cs, spam", "Vaše zpráva pro ann@example.net byla odmítnuta, protože byla vyhodnocena jako spam.", "failed", "spam"],
    ["hu, spam", "Az ann@example.net címre küldött levelet a kiszolgáló visszautasította, mert levélszemétnek minősült.", "failed", "spam"],
    ["ro, spam", "Mesajul dumneavoastră către ann@example.net a fost respins deoarece a fost considerat spam.", "failed", "spam"],
    ["sv, spam", "Ditt meddelande till ann@example.net avvisades eftersom det bedömdes som skräppost.", "failed", "spam"],
    ["fi, spam", "Viestisi vastaanottajalle ann@example.net hylättiin, koska se tunnistettiin roskapostiksi.", "failed", "spam"],
    ["el, spam", "Το μήνυμά σας προς ann@example.net απορρίφθηκε επειδή θεωρήθηκε ανεπιθύμητη αλληλογραφία.", "failed", "spam"],
    ["he, spam", "ההודעה שלך אל ann@example.net נדחתה מכיוון שזוהתה כדואר זבל.", "failed", "spam"],
    ["th, spam", "ข้อความของคุณถึง ann@example.net ถูกปฏิเสธเนื่องจากถูกระบุว่าเป็นสแปม", "failed", "spam"],
  ])("is read in %s", (_, body, action, reason) =>
    expect(readNotice(`${DAEMON} Notice`, body)).toMatchObject({
      kind: "delivery-status",
      outcomes: [{ recipient: "ann@example.net", action, bounce: "soft", ...(reason && { reason }) }],
    }),
  );

  it("is a bounce where somebody wrote to himself, though no server answered", () =>
    expect(
      readNotice(
        `${DAEMON} Mail delivery failed: returning message to sender`,
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  nora@example.org\n    mailbox is full: retry timeout exceeded",
      ),
    ).toMatchObject({ kind: "delivery-status", outcomes: [{ recipient: "nora@example.org", reason: "mailbox-full" }] }));

  it("is a mail server's where that was made by those who made a mail program", () =>
    expect(
      readNotice(
        "From: Mail Administrator <Postmaster@mac.example.org>\nX-Mailer: Eudora Internet Mail Server 3.1\nSubject: Undeliverable mail: hello",
        "The following message could not be delivered to ann@example.net because the user is unknown.",
      ),
    ).toMatchObject({ kind: "delivery-status", outcomes: [{ recipient: "ann@example.net", action: "failed" }] }));

  it("has the recipient of the original that stands below it", () =>
    expect(
      readNotice(
        "From: cc:Mail Link <Postmaster@cc.example.net>\nSubject: cc:Mail Link to SMTP Undeliverable Message",
        "Message is undeliverable.\nReason: not known at post office.\nOriginal text follows:\n----\nReceived: from pc.example.org\nFrom: nora@example.org\nTo: ann@example.net\nSubject: hello\n\nhi",
      ),
    ).toMatchObject({ kind: "delivery-status", outcomes: [{ recipient: "ann@example.net", action: "failed" }] }));
});
