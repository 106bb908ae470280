import { expect, test } from "vitest";
import { GIVEN_UP_AT_MS, NEVER_DUE_AT_MS, type QueueCommand, type QueueEntry, RECIPIENT_STATES } from "../../store/index.ts";
import { countsPage } from "./counts-page.ts";
import { entryJson } from "./entry-json.ts";
import { entryRow, headRow } from "./entry-row.ts";
import { messagePage, settledPage } from "./message-page.ts";
import { giveOrder } from "./order.ts";
import { entryOf, NOW, queueOf } from "./queue.test-support.ts";
import { isEverything, type Selection } from "./selection.ts";
import { walkQueue } from "./walk-queue.ts";

const many = (number: number): QueueEntry[] => Array.from({ length: number }, (_, index) => entryOf(index + 1));

async function walked(entries: readonly QueueEntry[], selection: Selection) {
  const queue = queueOf(entries);
  const pages: number[][] = [];
  for await (const page of walkQueue(queue.store, selection)) pages.push(page.map(({ key }) => key.message));
  return { pages, asked: queue.asked };
}

test("the queue is read page by page, to its end and no further", async () => {
  const { pages, asked } = await walked(many(1234), {});
  expect(pages.map((page) => page.length)).toEqual([500, 500, 234]);
  expect(pages.flat()).toEqual(many(1234).map(({ key }) => key.message));
  expect(asked).toHaveLength(3);
});

test("a queue of whole pages ends too", async () => {
  expect((await walked(many(1000), {})).pages).toHaveLength(2);
  expect((await walked([], {})).pages).toEqual([]);
});

test.each<readonly [Selection, readonly number[]]>([
  [{ sender: "" }, [2]],
  [{ recipient: "user3@example.net" }, [3]],
  [{ destination: "example.org" }, [4]],
  [{ states: ["held", "quarantined"] }, [5]],
  [{ messages: [6, 1] }, [6, 1]],
  [{ beforeMs: NOW - 86_400_000 }, [6]],
])("%j selects %j", async (selection, messages) => {
  const entries = [
    entryOf(1),
    entryOf(2, { reversePath: "" }),
    entryOf(3),
    entryOf(4, { destination: "example.org" }),
    entryOf(5, { state: "held" }),
    entryOf(6, { acceptedAtMs: NOW - 100_000_000 }),
  ];
  expect((await walked(entries, selection)).pages.flat()).toEqual(messages);
});

interface Given {
  readonly entries: readonly QueueEntry[];
  readonly selection?: Selection;
}

async function ordered(command: QueueCommand, { entries, selection = {} }: Given) {
  const queue = queueOf(entries);
  const told: number[] = [];
  const onProgress = async (recipients: number): Promise<void> => {
    await Promise.resolve(told.push(recipients));
  };
  const changed = await giveOrder(queue.store, { command, selection, nowMs: NOW, onProgress });
  return { changed, told, states: queue.states(), asked: queue.asked };
}

test("an order for many is given in parts, and says how far it is", async () => {
  const { changed, told, states } = await ordered("drop", { entries: many(25_000) });
  expect(changed).toBe(25_000);
  expect(told).toEqual([10_000, 20_000, 25_000]);
  expect(new Set(states)).toEqual(new Set(["dropped"]));
});

test("retry, which leaves mail in its state, is ordered once and ends", async () => {
  const { changed, asked } = await ordered("retry", { entries: many(12_000) });
  expect(changed).toBe(12_000);
  expect(asked).toEqual(["retry operator"]);
});

test("giving up reaches what waits, is held or under way, is ordered once and ends", async () => {
  const entries = RECIPIENT_STATES.map((state, index) => entryOf(index + 1, { state }));
  const { changed, asked } = await ordered("expire", { entries });
  expect({ changed, asked }).toEqual({ changed: 3, asked: ["expire operator"] });
});

test("mail that was given up is shown as never to be tried, and given up now", () => {
  const { access } = queueOf([]);
  const entry = entryOf(7, { dueAtMs: NEVER_DUE_AT_MS, expiresAtMs: GIVEN_UP_AT_MS });
  expect(entryRow(entry, { ...access, nowMs: NOW, width: 120 })).toMatch(/waiting +never +1/);
  expect(settledPage(entry, [entry], { idText: String, nowMs: NOW, sizeBytes: 1 })).toContain("tried 1×; given up now\n");
  const destinations = [{ destination: "gone.example", waiting: 1, nextDueAtMs: NEVER_DUE_AT_MS }];
  expect(countsPage({ byState: { waiting: 1 }, destinations }, NOW)).toContain("gone.example        1  next never\n");
  expect(entryJson(entry, access)).toMatchObject({ dueAt: "9999-12-31T23:59:59.999Z", expiresAt: "1970-01-01T00:00:00.000Z" });
});

test("an order by age touches only what is old enough", async () => {
  const old = NOW - 100_000_000;
  const entries = [entryOf(1), entryOf(2, { acceptedAtMs: old }), entryOf(3), entryOf(4, { acceptedAtMs: old })];
  const { changed, states } = await ordered("drop", { entries, selection: { beforeMs: NOW - 86_400_000 } });
  expect(changed).toBe(2);
  expect(states).toEqual(["waiting", "dropped", "waiting", "dropped"]);
});

test("no order touches what is being tried, or what has ended", async () => {
  const entries = RECIPIENT_STATES.map((state, index) => entryOf(index + 1, { state }));
  const { states } = await ordered("drop", { entries });
  const changed = RECIPIENT_STATES.filter((state, index) => states[index] !== state);
  expect(changed).toEqual(["waiting", "held", "quarantined"]);
});

test("an order for a state that it cannot move asks the store for nothing", async () => {
  const { changed, asked } = await ordered("hold", { entries: many(3), selection: { states: ["delivered"] } });
  expect({ changed, asked }).toEqual({ changed: 0, asked: [] });
});

test("without ids and options a selection is everything", () => {
  expect(isEverything({})).toBe(true);
  expect(isEverything({ sender: "" })).toBe(false);
});

const LAST = { atMs: NOW - 60_000, code: 450, status: "4.2.1", text: "try later\u001b[2J", host: "mx.example.net", verb: "RCPT" };

test("a row fits its terminal and holds no control of a mail", () => {
  const { access } = queueOf([]);
  const row = entryRow(entryOf(7, { last: LAST, reversePath: "" }), { ...access, nowMs: NOW, width: 120 });
  expect(headRow({ width: 120 })).toBe("ID          AGE    STATE       NEXT   TRIES SENDER → RECIPIENT                    LAST ANSWER\n");
  expect(row).toBe(
    "Q7000000000 2h     waiting     5m     1     <> → user7@example.net                mx.example.net: 450 4.2.1 try later␛[…\n",
  );
});

test("an entry as JSON has its members, times in UTC", () => {
  expect(entryJson(entryOf(7, { last: LAST }), queueOf([]).access)).toEqual({
    queueId: "Q7000000000",
    index: 0,
    state: "waiting",
    sender: "news@example.com",
    recipient: "user7@example.net",
    destination: "example.net",
    attempts: 1,
    sizeBytes: 4096,
    acceptedAt: "2026-11-22T10:00:00.000Z",
    dueAt: "2026-11-22T12:05:00.000Z",
    expiresAt: "2026-11-24T12:00:00.000Z",
    last: { at: "2026-11-22T11:59:00.000Z", code: 450, status: "4.2.1", text: "try later\u001b[2J", host: "mx.example.net", verb: "RCPT" },
  });
});

test("a message is shown with who brought it and where each recipient stands", () => {
  const facts = {
    id: 7,
    sender: { reversePath: "news@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "relay", spf: "pass", dkim: "none", clientAddress: "192.0.2.1", hello: "app.example.com" },
    acceptedAtMs: NOW - 7_200_000,
    trace: new Uint8Array(),
    messageId: "1@example.com",
  } as unknown as Parameters<typeof messagePage>[0];
  const page = messagePage(facts, [entryOf(7, { last: LAST })], { ...queueOf([]).access, nowMs: NOW, sizeBytes: 4096 });
  expect(page).toMatchInlineSnapshot(`
    "message     Q7000000000
    kind        ordinary
    sender      <news@example.com>
    accepted    2026-11-22T10:00:00.000Z, 2h ago
    from        app.example.com [192.0.2.1]
    trust       relay; SPF pass, DKIM none
    size        4096 octets
    Message-ID  <1@example.com>

    <user7@example.net>
      waiting for example.net, tried 1×; next attempt in 5m, given up in 2d
      mx.example.net: 450 4.2.1 try later␛[2J
    "
  `);
});

test("the figures name what most is waiting for, and count the rest", () => {
  const destinations = Array.from({ length: 20 }, (_, index) => ({
    destination: `d${index}.example`,
    waiting: index + 1,
    nextDueAtMs: NOW + 60_000,
  }));
  const page = countsPage({ byState: { waiting: 210, held: 1 }, oldestWaitingAtMs: NOW - 86_400_000, destinations }, NOW);
  expect(page.split("\n").slice(0, 7)).toEqual([
    "waiting      210",
    "held         1",
    "",
    "The oldest has been waiting for 1d.",
    "",
    "Waiting for",
    "  d19.example       20  next in 1m",
  ]);
  expect(page).toContain("and 5 more destinations");
  expect(countsPage({ byState: {}, destinations: [] }, NOW)).toBe("The queue is empty.\n");
});

test("of a settled message it is shown what became of each recipient", () => {
  const entries = [entryOf(1, { state: "delivered", reversePath: "" }), entryOf(1, { state: "failed", last: LAST })];
  const page = settledPage(entries[0] as QueueEntry, entries, { idText: String, nowMs: NOW, sizeBytes: 300 });
  expect(page).toMatch(/^message {5}1, settled: its content is kept no more\nsender {6}<> \(nobody can be told\)\n/);
  expect(page).toContain("size        300 octets\n");
  expect(page).toMatch(/ {2}delivered for [^\n]*\n[^\n]*\n {2}failed for [^\n]*\n {2}mx\.example\.net: 450 4\.2\.1 try later/);
});
