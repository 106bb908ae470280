import { generateKeyPairSync } from "node:crypto";
import { judge, questionsOf, read } from "@ricochet/core";
import { expect, test } from "vitest";
import { ownSignatures } from "../intake/dkim-check.ts";
import { type DkimKey, dkimSigning } from "./dkim-signature.ts";
import { signingKeys } from "./signing-keys.ts";

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;
const PEM = { type: "pkcs8", format: "pem" } as const;
const RSA: DkimKey = {
  ...{ domain: "example.com", selector: "s1" },
  privateKey: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(PEM).toString(),
};
const ED25519: DkimKey = { ...RSA, privateKey: generateKeyPairSync("ed25519").privateKey.export(PEM).toString() };

const LETTER =
  "From: Ann <ann@example.com>\r\nTo: bob@example.net,\r\n carol@example.org\r\nSubject: =?utf-8?q?a_b?=\tc   d\r\n" +
  "Message-ID: <1@example.com>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\nhello\r\n";

/** The header of the letter as it left, signed. */
async function signed(key: DkimKey, atMs = NOW_MS): Promise<string> {
  const running = dkimSigning([key], { nowMs: () => atMs, onFailure: (text) => expect(text).toBe("") })(Buffer.from(LETTER));
  await running?.write(Buffer.from(LETTER));
  const field = Buffer.from((await running?.finish()) ?? []).toString();
  return (field + LETTER).slice(0, -"\r\nhello\r\n".length);
}

function bounceOf(header: string, recipient = "bob@example.net"): Uint8Array {
  return Buffer.from(
    "From: MAILER-DAEMON@mx.example.net\r\nSubject: failed\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n" +
      "--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n" +
      `Final-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n${header}\r\n--b--\r\n`,
  );
}

interface Asked {
  readonly key?: DkimKey;
  readonly nowMs?: number;
  readonly recipient?: string;
}

function judged(header: string, { key = RSA, nowMs = NOW_MS, recipient }: Asked = {}) {
  const message = bounceOf(header, recipient);
  const { domains, find } = ownSignatures(signingKeys([key]), { nowMs: () => nowMs, believedMs: 60 * DAY_MS });
  const report = read(message, { source: "" });
  const lookups = { signingDomains: domains, findSignature: find };
  const { quoted } = questionsOf(report, { rcptTo: [], message });
  return judge(report, { rcptTo: [], message, quoted }, lookups);
}

test.each([
  ["RSA", RSA],
  ["Ed25519", ED25519],
])(
  "a header that comes back with our signature (%s) proves that the message was ours, for its recipients and nobody else",
  async (_name, key) => {
    const header = await signed(key);
    expect(judged(header, { key })).toMatchObject({
      verdict: "ours",
      suppressible: [{ address: "bob@example.net", outcome: 0, by: "own-signature" }],
    });
    expect(judged(header, { key, recipient: "carol@example.org" }).suppressible).toHaveLength(1);
    expect(judged(header, { key, recipient: "eve@example.net" })).toMatchObject({ verdict: "ours", suppressible: [] });
  },
);

test("what relays do to a header leaves it whole", async () => {
  const header = await signed(RSA);
  const received = "Received: from mx.example.com by relay.example.net; Sun, 22 Nov 2026 10:00:01 +0000\r\n";
  for (const form of [
    received + header,
    header.replaceAll("\r\n ", " "),
    header.replace("\r\nMessage-ID:", "\r\nMESSAGE-id: "),
    `${header}X-Spam: no\r\n`,
  ])
    expect(judged(form).verdict).toBe("ours");
});

test.each<readonly [string, (header: string) => string, Asked]>([
  ["another subject", (header) => header.replace("a_b", "a_c"), {}],
  ["another recipient", (header) => header.replace("bob@", "eve@"), {}],
  ["a second From below the signed one", (header) => `${header}From: eve@example.org\r\n`, {}],
  [
    "another signature",
    (header) => header.replace(/(\bb=.{4})(.)/s, (_all, before: string, next: string) => `${before}${next === "A" ? "B" : "A"}`),
    {},
  ],
  ["another key of the same name", (header) => header, { key: { ...RSA, privateKey: ED25519.privateKey } }],
  ["another selector", (header) => header, { key: { ...RSA, selector: "s2" } }],
  ["another domain", (header) => header, { key: { ...RSA, domain: "example.org" } }],
  ["an age of more than sixty days", (header) => header, { nowMs: NOW_MS + 61 * DAY_MS }],
  ["no time", (header) => header.replace(/t=\d+;/, ""), {}],
])("%s proves nothing", async (_what, change, asked) => {
  expect(judged(change(await signed(RSA)), asked).suppressible).toEqual([]);
});
