/** The text of a part as gateways and mail programs leave it: read as if they had not been there, evidence and all. */

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

const HEAD = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: ann@example.org\nSubject: failure notice\n";
const WORDS = `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
198.51.100.7 does not like recipient.
Remote host said: 550 5.1.1 no such user
Giving up on 198.51.100.7.
`;

const read1 = (mail: string) => read(new Uint8Array(Buffer.from(mail)));
const outcomeOf = (mail: string) => {
  const { format, outcomes } = read1(mail);
  return { format, said: outcomes.map(({ recipient, status, reply, remoteMta }) => [recipient, status, reply?.code, remoteMta]) };
};
const WANTED = outcomeOf(`${HEAD}\n${WORDS}`);

/** Lines of `length` letters, as encoders fill them. */
const inBase64 = (length: number): string =>
  Buffer.from(WORDS)
    .toString("base64")
    .replaceAll(new RegExp(`.{${length}}`, "g"), "$&\n");

describe("the text of a part", () => {
  it("reads as itself", () => expect(WANTED).toMatchObject({ format: "qmail", said: [["bob@example.com", "5.1.1", 550, "198.51.100.7"]] }));

  it.each([60, 64, 72, 76])("is decoded when its base64 of %i letters a line has lost its label", (length) => {
    expect(outcomeOf(`${HEAD}\n${inBase64(length)}`)).toEqual(WANTED);
  });

  it("is left as it is when it only begins with many letters", () => {
    const letters = "A".repeat(72);
    expect(outcomeOf(`${HEAD}\n${letters}\n${WORDS}`).said).toEqual(WANTED.said);
  });

  it.each([
    ["named", "Content-Type: text/plain; charset=utf-8\n", "\u00a0"],
    ["not named", "", "\u00a0"],
  ])("has plain blanks where a gateway set such that must not break (charset %s)", (_, field, blank) => {
    expect(outcomeOf(`${HEAD}${field}\n${WORDS.replaceAll(" ", blank)}`)).toEqual(WANTED);
  });

  it.each([["<bob@example.com<mailto:bob@example.com>>"], ["<bob@example.com <mailto:bob@example.com>>"]])(
    "has each address once where HTML was made text: %s",
    (twice) => {
      const mail = `${HEAD}\n${WORDS.replace("<bob@example.com>", twice)}`;
      expect(outcomeOf(mail)).toEqual(WANTED);
      const evidence = read1(mail).outcomes[0]?.evidence.find(({ field }) => field === "recipient");
      expect(mail.slice(evidence?.start, evidence?.end)).toBe(`${twice}:`);
    },
  );
});
