/**
 * `bench compose`: notifications written in one process, a second for each shape; how many for each
 * second of CPU time. The original is a plain mail of 4 KB, as those that the queue returns mostly are.
 * "a stamp" is what `stampHeaders` adds to such a mail when it is sent.
 */

import { compose } from "../packages/core/dist/dsn/index.js";
import { stampHeaders } from "../packages/core/dist/provenance/index.js";
import type { Notification, NotifiedRecipient } from "../packages/core/src/dsn/index.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { table } from "./table.ts";

const HEADER = [
  "Return-Path: <ann@example.com>",
  "Received: from client.example.com (client.example.com [192.0.2.7])\r\n\tby mx.example.com with ESMTPS id 4Xy1Zq; Sun, 22 Nov 2026 09:59:00 +0100",
  "From: Ann Example <ann@example.com>",
  "To: Bob Example <bob@example.net>",
  "Subject: Minutes of the meeting",
  "Date: Sun, 22 Nov 2026 09:58:59 +0100",
  "Message-ID: <20261122085859.1234@client.example.com>",
  "MIME-Version: 1.0",
];

function original(type: string, line: string): Uint8Array {
  return new TextEncoder().encode([...HEADER, `Content-Type: ${type}`, "", ...Array.from({ length: 50 }, () => line), ""].join("\r\n"));
}

const ASCII = original("text/plain; charset=us-ascii", "We met, we talked, and we agreed to meet again in a fortnight or so.");
const EIGHT_BIT = original(
  "text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit",
  "Wir trafen uns, berieten und beschlossen, uns wieder zu treffen: schön.",
);

const recipient = (number: number): NotifiedRecipient => ({
  recipient: `bob${number}@example.net`,
  action: "failed",
  reason: "user-unknown",
  remoteMta: "mx.example.net",
  reply: { code: 550, text: `5.1.1 <bob${number}@example.net>: Recipient address rejected: User unknown`, command: "RCPT" },
  lastAttemptAt: "2026-11-22T10:00:00+01:00",
});

const BASE: Omit<Notification, "seed"> = {
  reportingMta: "mx.example.com",
  envelope: { reversePath: "ann@example.com", envelopeId: "QQ314159" },
  recipients: [recipient(1)],
  now: "2026-11-22T10:00:01+01:00",
  arrivalDate: "2026-11-22T09:59:00+01:00",
  queueId: "4Xy1Zq",
  original: ASCII,
};

const SHAPES: Readonly<Record<string, Omit<Notification, "seed">>> = {
  "one recipient, English": BASE,
  "one recipient, German": { ...BASE, languages: ["de"] },
  "one recipient, Japanese": { ...BASE, languages: ["ja"] },
  "header only (RET=HDRS)": { ...BASE, envelope: { ...BASE.envelope, ret: "HDRS" } },
  "German and English, with HTML": { ...BASE, languages: ["de"], bilingual: true, html: true },
  "8-bit original, 8-bit hop": { ...BASE, original: EIGHT_BIT, nextHop: { eightBitMime: true } },
  "8-bit original, 7-bit hop": { ...BASE, original: EIGHT_BIT },
  "100 recipients": { ...BASE, recipients: Array.from({ length: 100 }, (_, number) => recipient(number)) },
};

const KEY = { id: 1, secret: "the key that signs" };
const STAMPED = { bytes: ASCII, recipients: ["bob@example.net"], now: new Date("2026-11-22T10:00:01+01:00") };

/** What is written, by its number. */
type Writer = (number: number) => Uint8Array;

const WRITERS: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(
    Object.entries(SHAPES).map(([shape, notification]) => [shape, (number: number) => compose({ ...notification, seed: `${number}` })]),
  ),
  "a stamp": () => stampHeaders(STAMPED, KEY),
};

export function composeSpeed(args: readonly string[]): void {
  const { seconds, json } = options(args, { seconds: 1, json: false });
  const around = surroundings();
  const measured = Object.entries(WRITERS).map(([shape, write]) => ({ shape, ...measure(write, seconds * 1000) }));
  if (json) {
    console.log(JSON.stringify({ bench: "compose", around, measured }));
    return;
  }
  console.log(`compose: notifications for each second of CPU time\n${describe(around)}`);
  console.log(
    table(
      ["shape", "bytes", "messages/s", "µs a message"],
      measured.map(({ shape, bytes, perSecond }) => [shape, bytes, perSecond, 1e6 / perSecond]),
    ),
  );
}

/** A third of the time to get warm, then the whole of it. */
function measure(write: Writer, ms: number): { readonly bytes: number; readonly perSecond: number } {
  run(write, ms / 3);
  return run(write, ms);
}

function run(write: Writer, ms: number): { readonly bytes: number; readonly perSecond: number } {
  let count = 0;
  let bytes = 0;
  const start = process.cpuUsage();
  const end = performance.now() + ms;
  while (performance.now() < end) {
    for (let times = 0; times < 50; times++) bytes = write(count++).length;
  }
  const { user, system } = process.cpuUsage(start);
  return { bytes, perSecond: (count * 1e6) / (user + system) };
}
