import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { recogniseKind } from "./index.ts";

function recognised(mail: string) {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  return recogniseKind(message, readEnvelope(message), "after-delivery-status");
}

const mail = (header: string, text: string): string =>
  `From: Ann <ann@example.org>\nTo: us@example.com\nDate: Mon, 29 Apr 2024 10:00:00 +0200\n${header}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;

const ANSWER = "In-Reply-To: <1@example.com>";

describe("a challenge", () => {
  it("is about the one who lets nobody in", () => {
    const found = recognised(
      mail("Message-ID: <20240429.1.ann@example.org-tmda-confirm>\nSubject: Please confirm your message", "Reply to this message."),
    );
    expect(found).toMatchObject({ kind: "challenge", format: "challenge", reporter: { product: "TMDA", from: "ann@example.org" } });
    expect(found?.findings[0]).toMatchObject({ recipient: { value: "ann@example.org" }, action: { value: "none" } });
  });

  // biome-ignore format: one program a line
  it.each([
    ["BoxTrapper", "X-Boxtrapper: k2pG7wXZ\nX-Autorespond: k2pG7wXZ\nPrecedence: auto_reply\nSubject: Your email requires verification verify#abc-1", "x"],
    ["Bluebottle", "X-Bluebottle-Request: 1\nSubject: Verify", "x"],
    ["Active Spam Killer", "X-AskVersion: 2.5.3 (example.org)\nSubject: Please confirm", "x"],
    ["ChoiceMail", "X-ChoiceMail-Registration-Request: 1\nSubject: Permission", "x"],
    ["ExiSpam", "X-ExiSpam: ExiSpam\nSubject: x", "x"],
    ["a program that says only Precedence: spam", "Precedence: spam\nSubject: x", "x"],
  ])("of %s is known by its header", (_name, header, text) => expect(recognised(mail(header, text))?.kind).toBe("challenge"));

  // biome-ignore format: one text a line
  it.each([
    "I use a challenge/response system. Please confirm that you are a human by replying to this message.",
    "Your message is being held until you confirm that you are not a spammer.",
    "Just this once, click the link below so I can receive your e-mails. You will only have to do this once.",
    "Sua mensagem: sistema AntiSpam. Para confirmar o envio, digite os caracteres. Confirmação de envio de mensagem.",
    "Votre message est en attente d'authentification. Merci de vous authentifier une seule fois en cliquant ici.",
    "To control spam, I now allow incoming messages only from senders I have approved beforehand.",
    "Bitte bestätigen Sie Ihre Nachricht, sie wird so lange zurückgehalten.",
  ])("is known by words in a machine's answer: %s", (text) => {
    expect(recognised(mail(`Return-Path: <>\nAuto-Submitted: auto-replied\nSubject: Re: Our offer\n${ANSWER}`, text))?.kind).toBe("challenge");
    expect(recognised(mail("Return-Path: <ann@example.org>\nSubject: Our offer", text))).toBeUndefined();
  });
});

describe("no challenge", () => {
  // biome-ignore format: one mail a line
  it.each([
    ["a mail that BoxTrapper lets pass", mail("X-Boxtrapper: k2pG7wXZ\nSubject: hello", "hello")],
    ["a mail released by TMDA", mail("X-TMDA-Confirmed: Tue, 08 Jan 2008 10:11:42 +0100\nMessage-ID: <1@example.org>\nSubject: hello", "hello")],
    ["a shop that wants an address confirmed", mail("Return-Path: <bounce@example.org>\nSubject: Please confirm your email address", "Confirm that you are human: click here.")],
    ["a person who writes about one", mail(`Subject: Re: Please confirm your message\n${ANSWER}`, "Your system asked me to confirm that I am human.")],
  ])("is %s", (_name, text) => expect(recognised(text)).toBeUndefined());
});
