import { expect, test } from "vitest";
import { manualClock } from "../../time/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { createLog, type LogOptions } from "./create-log.ts";
import { fieldsIn, SENTENCES } from "./sentences.ts";
import { sizeText } from "./shown-field.ts";

const NOW = Date.UTC(2026, 10, 22, 6, 12, 1);

const DEFERRED: DaemonEvent = {
  kind: "deferred",
  queueId: "0BFX31CQ7ZK",
  recipient: "ann@example.net",
  host: "mx.example.net",
  code: 450,
  reply: "450 4.2.1 try later",
  verb: "RCPT",
  attempts: 2,
  retryInMs: 300_000,
  reason: "mailbox-disabled",
};

function written(events: readonly DaemonEvent[], change: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const clock = manualClock(NOW);
  const log = createLog({ level: () => "info", format: "pretty", clock, write: (line) => lines.push(line), ...change });
  for (const event of events) log.observe(event);
  return { lines, clock, log };
}

test("a line for a person begins with the queue id and ends with what comes next", () => {
  expect(written([DEFERRED]).lines).toEqual([
    "06:12:01 0BFX31CQ7ZK deferred     <ann@example.net> not yet, mx.example.net answered RCPT: 450 4.2.1 try later (mailbox-disabled); will try again in 5m\n",
  ]);
});

test.each([
  ["mx.example.net", "4.4.1 connection refused while connecting", "<ann@example.net> not yet, mx.example.net: 4.4.1 connection refused"],
  ["", "4.2.2 the mailbox is full", "<ann@example.net> not yet, this host: 4.2.2 the mailbox is full"],
])("where no server spoke nothing is said of an answer (%j)", (host, reply, start) => {
  const [line = ""] = written([{ ...DEFERRED, host, reply, code: 0, verb: "CONNECT" }]).lines;
  expect(line).toContain(` ${start}`);
  expect(line).toMatch(/; will try again in 5m\n$/);
});

test("a line for a machine has each field under its name, and the sentence", () => {
  const [line = ""] = written([DEFERRED], { format: "json" }).lines;
  const { kind, ...fields } = DEFERRED;
  expect(JSON.parse(line)).toEqual({
    ...fields,
    level: "info",
    time: "2026-11-22T06:12:01.000Z",
    event: kind,
    text: expect.stringMatching(/; will try again in 5m$/),
  });
});

test("what is below the level is not written", () => {
  const events: DaemonEvent[] = [DEFERRED, { kind: "disk-full", freeBytes: 1_500_000 }];
  expect(written(events, { level: () => "error" }).lines).toEqual([
    "06:12:01             disk-full    only 1.5 MB free on the disk; mail is refused with 452 until there is more\n",
  ]);
});

test.each(["pretty", "json"] as const)("a peer can neither forge a line nor move the cursor (%s)", (format) => {
  const reply = "550 no\r\n06:12:02 forged\u001b[2J\u0085\u2028x";
  const { lines } = written([{ ...DEFERRED, reply }], { format });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\p{Cc}\u2028]|\\u001b|\\r|\\n/u);
});

test.each(["pretty", "json"] as const)("a password that a peer quotes is not written (%s)", (format) => {
  const reply = "500 unknown command: AUTH PLAIN AGFubgBodW50ZXIy";
  expect(written([{ ...DEFERRED, reply }], { format }).lines.join("")).toContain("AUTH PLAIN ********");
  expect(written([{ ...DEFERRED, reply }], { format }).lines.join("")).not.toContain("AGFubgBodW50ZXIy");
});

test("an endless reply is cut", () => {
  const { lines } = written([{ ...DEFERRED, reply: "x".repeat(1_000_000) }]);
  expect(lines[0]?.length).toBeLessThan(1300);
});

test("after ten of a kind in a minute the others are counted, client by client", () => {
  const refusal = (client: string): DaemonEvent => ({
    kind: "refused",
    session: "s",
    client,
    verb: "RCPT",
    code: 550,
    reply: "550 5.1.1 no",
  });
  const many = Array.from({ length: 250 }, () => refusal("192.0.2.1"));
  const { lines, clock, log } = written([...many, refusal("192.0.2.2")]);
  expect(lines).toHaveLength(11);
  clock.moveTo(NOW + 60_000);
  expect(lines.at(-1)).toMatch(/repeated {5}240 more of refused 192\.0\.2\.1 in the last minute; counted, not written/);
  log.observe(refusal("192.0.2.1"));
  expect(lines).toHaveLength(13);
});

test("closing tells what was counted, and leaves no timer", () => {
  const { lines, clock, log } = written(Array.from({ length: 12 }, () => ({ kind: "disk-full", freeBytes: 0 }) as const));
  log.close();
  expect(lines.at(-1)).toMatch(/2 more of disk-full/);
  expect(clock.nextWakeMs()).toBeUndefined();
});

test("every sentence that is not about a change of state says what comes next", () => {
  const open = Object.entries(SENTENCES).filter(([, { words }]) => !words.includes(";"));
  expect(open.map(([kind]) => kind)).toEqual(["listening", "warning"]);
});

test("a sentence shows fields that lines for machines have too", () => {
  expect(fieldsIn(SENTENCES.deferred.words).filter((name) => !(name in DEFERRED))).toEqual([]);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [4096, "4.1 KB"],
  [26_214_400, "26 MB"],
])("%i octets are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
