import { afterEach, beforeEach, expect, test } from "vitest";
import { serveHere } from "../../store/sqlite/served-here.test-support.ts";
import { eventsOf, FAILED, HEARD, NOON_MS, openScene, type Scene } from "./hearer.test-support.ts";
import { RETRY_AFTER_MS } from "./retry-schedule.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await openScene(serveHere);
});
afterEach(() => scene.close());

const position = async (): Promise<number | undefined> => (await scene.store.outbox.webhooks())[0]?.position;
const counts = () => scene.store.outbox.pendingCounts("wh_1");

test("events of one subject come one after the other, those of others beside them", async () => {
  await scene.store.outbox.append(eventsOf("a", "b", "a", "b", "a"));
  const open = new Map<number, () => void>();
  await scene.hear(({ entry }) => new Promise((resolve) => open.set(entry, () => resolve(HEARD))));
  await scene.until(() => open.size === 2);
  expect([...open.keys()]).toEqual([1, 2]);
  for (const entry of [2, 4, 1, 3, 5]) {
    await scene.until(() => open.has(entry));
    open.get(entry)?.();
  }
  await scene.until(async () => (await position()) === 5);
  expect(scene.news.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "webhook-delivered"));
  expect(await counts()).toEqual({ waiting: 0, parked: 0 });
});

test("an event that is never heard is tried for three days and parked; those behind it follow in their order, others hardly wait", async () => {
  await scene.store.outbox.append(eventsOf("a", "a", "b", "a"));
  await scene.hear(({ entry }) => (entry === 1 ? FAILED : HEARD));
  await scene.until(async () => (await position()) === 4);
  expect(scene.posted).toEqual([1, 3]);
  await scene.passUntil(() => scene.news.some(({ kind }) => kind === "webhook-parked"));
  expect(scene.posted.filter((entry) => entry === 1)).toHaveLength(RETRY_AFTER_MS.length + 1);
  expect((scene.clock.nowMs() - NOON_MS) / 3_600_000).toBeCloseTo(75.58, 1);
  await scene.passUntil(async () => (await counts()).waiting === 0);
  expect(scene.posted.slice(-3)).toEqual([1, 2, 4]);
  expect(await counts()).toEqual({ waiting: 0, parked: 1 });
  expect(scene.news.filter(({ kind }) => kind === "webhook-parked")).toHaveLength(1);
  const [parked] = await scene.store.outbox.events(4, 9);
  expect(parked).toMatchObject({ type: "webhook.parked", subject: "webhook:wh_1", tenant: "default" });
  expect(JSON.parse(parked?.data ?? "")).toMatchObject({ webhook: "wh_1", event: 1, attempts: 10, because: "500 no" });
});

test("what is parked is told again when somebody replays it", async () => {
  await scene.store.outbox.append(eventsOf("a"));
  const put = { webhook: "wh_1", event: 1, subject: "a", attempts: 10, dueAtMs: NOON_MS, firstAtMs: NOON_MS } as const;
  const hearer = await scene.hear(() => HEARD, { position: 1 });
  await scene.store.outbox.step({ webhook: "wh_1", put: [{ ...put, state: "parked" }], done: [] });
  expect(await scene.store.outbox.replay("wh_1", "all", NOON_MS)).toBe(1);
  hearer.wake();
  await scene.until(async () => (await counts()).waiting === 0);
  expect(scene.posted).toEqual([1]);
});

test("a webhook that is gone is switched off; switched on again it is told what it missed", async () => {
  await scene.store.outbox.append(eventsOf("a", "a"));
  const hearer = await scene.hear(() => ({ code: 410, text: "410 Gone", tookMs: 1 }));
  await hearer.ended;
  const [webhook] = await scene.store.outbox.webhooks();
  expect(webhook).toMatchObject({ isEnabled: false, trouble: "410 Gone" });
  expect((await scene.store.outbox.events(2, 9)).map(({ type }) => type)).toEqual(["webhook.disabled"]);
  await scene.store.outbox.append(eventsOf("a"));
  await scene.hear(() => HEARD, { isEnabled: true });
  await scene.until(async () => (await counts()).waiting === 0 && (await position()) === 4);
  expect(scene.posted).toEqual([1, 1, 2, 4]);
});

test("one that hears nothing is asked one event at a time, reads nothing new, and is told all in order when it hears again", async () => {
  await scene.store.outbox.append(eventsOf(...Array.from({ length: 300 }, (_, index) => `s${index}`)));
  let isDead = true;
  await scene.hear(() => (isDead ? FAILED : HEARD));
  await scene.until(() => scene.clock.nextWakeMs() !== undefined);
  expect(scene.posted.length).toBeLessThan(20);
  expect(await position()).toBe(64);
  const before = scene.posted.length;
  await scene.passUntil(() => scene.posted.length === before + 5);
  expect(await position()).toBe(64);
  isDead = false;
  await scene.passUntil(async () => (await position()) === 300 && (await counts()).waiting === 0);
  expect(new Set(scene.posted).size).toBe(300);
});

test("one that is deaf for days is switched off, and others are told of it", async () => {
  await scene.store.outbox.append(eventsOf("a", "b", "c", "d", "e", "f"));
  const hearer = await scene.hear(() => ({ text: "connection refused", tookMs: 1 }));
  let hasEnded = false;
  hearer.ended.then(() => {
    hasEnded = true;
  });
  await scene.passUntil(() => hasEnded);
  expect((scene.clock.nowMs() - NOON_MS) / 86_400_000).toBeGreaterThan(3);
  const [webhook] = await scene.store.outbox.webhooks();
  expect(webhook).toMatchObject({ isEnabled: false, trouble: "it has heard nothing for days: connection refused" });
  expect((await scene.store.outbox.events(6, 9)).map(({ type }) => type)).toEqual(["webhook.parked", "webhook.disabled"]);
});

test("a single event that is never heard does not keep others waiting for its next time", async () => {
  await scene.store.outbox.append(eventsOf("a"));
  const hearer = await scene.hear(({ entry }) => (entry === 1 ? FAILED : HEARD));
  await scene.passUntil(() => scene.posted.length === 7);
  await scene.store.outbox.append(eventsOf("b"));
  const appendedMs = scene.clock.nowMs();
  hearer.wake();
  await scene.passUntil(async () => (await position()) === 2);
  expect(scene.clock.nowMs() - appendedMs).toBeLessThan(300_000);
});

test("what was under way when it ended is told again", async () => {
  await scene.store.outbox.append(eventsOf("a", "b", "a"));
  const hearer = await scene.hear(({ entry }, signal) => {
    if (entry === 2) return HEARD;
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve({ text: "aborted", tookMs: 1 })));
  });
  await scene.until(() => scene.posted.length === 2);
  hearer.end();
  await hearer.ended;
  await scene.hear(() => HEARD);
  await scene.until(async () => (await position()) === 3 && (await counts()).waiting === 0);
  expect(scene.posted).toEqual([1, 2, 1, 3]);
});

test("it hears what it asked for, of its tenant, and nothing of itself", async () => {
  const [one] = eventsOf("a");
  if (one === undefined) throw new Error("no event");
  await scene.store.outbox.append([
    { ...one, tenant: "other" },
    { ...one, type: "suppression.removed" },
    { ...one, type: "webhook.parked", subject: "webhook:wh_1" },
    { ...one, type: "webhook.parked", subject: "webhook:wh_2" },
    one,
  ]);
  await scene.hear(() => HEARD, { types: ["suppression.added", "webhook.parked"] });
  await scene.until(async () => (await position()) === 5);
  expect(scene.posted).toEqual([4, 5]);
});

test("what its shape has no event for, and what was forgotten meanwhile, is passed", async () => {
  await scene.store.outbox.append(eventsOf("a"));
  const gone = { webhook: "wh_1", event: 99, subject: "b", state: "waiting", attempts: 1, dueAtMs: NOON_MS, firstAtMs: NOON_MS } as const;
  const hearer = await scene.hear(() => undefined);
  await scene.until(async () => (await position()) === 1);
  await scene.store.outbox.step({ webhook: "wh_1", put: [gone], done: [] });
  hearer.wake();
  await scene.until(async () => (await counts()).waiting === 0);
  expect(scene.posted).toEqual([1]);
  expect(scene.news).toEqual([]);
});

test("a webhook that was removed ends its hearer, and leaves nothing behind", async () => {
  await scene.store.outbox.append(eventsOf("a"));
  const hearer = await scene.hear(async () => {
    await scene.store.outbox.removeWebhook("wh_1");
    return FAILED;
  });
  await hearer.ended;
  expect(await scene.store.outbox.webhooks()).toEqual([]);
  expect(await counts()).toEqual({ waiting: 0, parked: 0 });
});

test("a receiver that says how long it wants to be left alone is left alone", async () => {
  await scene.store.outbox.append(eventsOf("a"));
  await scene.hear(() => ({ ...FAILED, code: 503, retryAfterMs: 7_000_000 }));
  await scene.until(async () => (await scene.store.outbox.nextDueAtMs("wh_1")) === NOON_MS + 7_000_000);
  expect(scene.posted).toEqual([1]);
});
