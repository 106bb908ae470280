import { compose } from "@ricochet/core";
import { expect, test } from "vitest";
import { SITUATIONS, seededRandom } from "../../internet/index.ts";
import { chooseLetters } from "./choose-letters.ts";
import { readNotification } from "./read-notification.ts";
import { rememberLetters } from "./sent-letters.ts";
import { HOSTNAME } from "./writers.ts";

const LETTER = chooseLetters(SITUATIONS, seededRandom(1)).next().value;

function notification(messageId: string): Uint8Array {
  return compose({
    reportingMta: HOSTNAME,
    envelope: { reversePath: LETTER.writer.address },
    recipients: [
      { recipient: "bob@example.net", action: "failed", status: "5.1.1", diagnostic: { type: "smtp", text: "550 5.1.1 User unknown" } },
    ],
    now: "2026-11-22T10:00:00Z",
    seed: "1",
    original: Buffer.from(`From: ${LETTER.writer.address}\r\nMessage-ID: <${messageId}>\r\nSubject: x\r\n\r\nx\r\n`),
  });
}

function readAs(octets: Uint8Array) {
  const letters = rememberLetters();
  letters.add(LETTER);
  return readNotification({ octets, mailbox: "ann@example.com", letters });
}

test("a notification is matched to the letter that it is about", () => {
  expect(readAs(notification(LETTER.messageId))).toMatchObject([
    { kind: "came-back", by: "ours", action: "failed", reason: "user-unknown", bounce: "hard", about: LETTER.subject },
  ]);
});

test("one about a letter that nobody sent matches none", () => {
  const [event] = readAs(notification("other@example.com"));
  expect(event).toMatchObject({ kind: "came-back" });
  expect(event).not.toHaveProperty("about");
});

test("an ordinary letter is other mail", () => {
  expect(readAs(Buffer.from("From: fan@example.net\r\nSubject: Hello\r\n\r\nHello.\r\n"))).toEqual([
    { kind: "other-mail", what: "other", mailbox: "ann@example.com", reporter: "fan@example.net" },
  ]);
});
