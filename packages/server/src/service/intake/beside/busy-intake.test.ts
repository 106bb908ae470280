import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { loadConfiguration } from "../../../config/index.ts";
import type { Arrival, Recording } from "../../../ledger/index.ts";
import { openSqliteStore, type Recorded, StoreFailure } from "../../../store/index.ts";
import { manualClock } from "../../../time/index.ts";
import type { DaemonEvent } from "../../events/index.ts";
import { createIntake, type Intake } from "../index.ts";
import { BUSY_MAILS, busyIntake, QUIET_MS } from "./busy-intake.ts";
import { startIntakeThread, ThreadIntake } from "./thread-intake.ts";

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const opened: { close(): Promise<void> }[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function arrival(at: number): Arrival {
  const octets = Buffer.from(
    "From: MAILER-DAEMON@mx.example.net\r\nSubject: failed\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n" +
      `--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; user${at}@example.net\r\n` +
      "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: a@example.com\r\nMessage-ID: <1@example.com>\r\n\r\n--b--\r\n",
  );
  const path = "b@bounces.example.com";
  const knownPaths = [{ path, address: "a@example.com", isVerp: false }];
  return {
    source: "smtp",
    account: `q${at}`,
    atMs: NOW_MS,
    octets,
    envelope: { mailFrom: "", rcptTo: [path] },
    knownPaths,
    tenant: "default",
  };
}

/** Says what was asked of it. */
function fakeIntake() {
  const asked: number[] = [];
  let isClosed = false;
  const intake: Intake = {
    takeIn(arrivals) {
      asked.push(arrivals.length);
      return Promise.resolve(arrivals.map((): Recorded => ({ isKnown: true })));
    },
    recordingsOf(arrivals) {
      asked.push(arrivals.length);
      return Promise.resolve([]);
    },
    takeTold: () => Promise.resolve([]),
    told: () => undefined,
  };
  const close = (): Promise<void> => {
    isClosed = true;
    return Promise.resolve();
  };
  return { ...intake, asked, isClosed: () => isClosed, close };
}

function scene({ cores = 2, share = 0.9 } = {}) {
  const clock = manualClock(0);
  const threads: ReturnType<typeof fakeIntake>[] = [];
  const startThread = () => {
    const thread = fakeIntake();
    threads.push(thread);
    return thread;
  };
  const inPlace = fakeIntake();
  const ledger = { lend: () => expect.fail("nobody lends anything to a thread that is not one") };
  const site = () => expect.fail("nobody asks what the node is");
  const heap: string[] = [];
  const loosen = () => {
    heap.push("loosened");
    return () => heap.push("tightened");
  };
  const observe = () => undefined;
  const intake = busyIntake({ inPlace, clock, ledger, site, observe, startThread, loosen, cores, shareAtWork: () => share });
  opened.push(intake);
  const second = async (mails: number): Promise<void> => {
    for (let at = 0; at < mails - 1; at += 1) await intake.takeIn([arrival(at)]);
    clock.moveTo(clock.nowMs() + 1_000);
    await intake.takeIn([arrival(mails)]);
  };
  return { clock, threads, inPlace, intake, second, heap };
}

describe("intake", () => {
  test("is done in place while little comes", async () => {
    const { threads, inPlace, second } = scene();
    await second(BUSY_MAILS - 1);
    expect(inPlace.asked).toHaveLength(BUSY_MAILS - 1);
    expect(threads).toEqual([]);
  });

  test("goes to a thread after a busy second, and comes back after a quiet minute, which ends the thread", async () => {
    const { clock, threads, inPlace, intake, second } = scene();
    await second(BUSY_MAILS);
    await intake.takeIn([arrival(1), arrival(2)]);
    await intake.recordingsOf([arrival(3)]);
    expect(threads[0]?.asked).toEqual([1, 2, 1]);
    clock.moveTo(clock.nowMs() + QUIET_MS);
    expect(threads[0]?.isClosed()).toBe(true);
    await intake.takeIn([arrival(4)]);
    expect(inPlace.asked).toHaveLength(BUSY_MAILS);
  });

  test("has the heap loosened for as long as the thread is there", async () => {
    const { clock, second, heap } = scene();
    await second(BUSY_MAILS - 1);
    expect(heap).toEqual([]);
    await second(BUSY_MAILS);
    expect(heap).toEqual(["loosened"]);
    clock.moveTo(clock.nowMs() + QUIET_MS);
    expect(heap).toEqual(["loosened", "tightened"]);
  });

  test("keeps its thread while each minute has a busy second", async () => {
    const { clock, threads, second } = scene();
    await second(BUSY_MAILS);
    clock.moveTo(clock.nowMs() + QUIET_MS / 2);
    await second(1);
    await second(BUSY_MAILS);
    clock.moveTo(clock.nowMs() + QUIET_MS / 2);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.isClosed()).toBe(false);
  });

  test.each([
    ["where there is one core", { cores: 1 }],
    ["where the main thread is mostly idle", { share: 0.1 }],
  ])("stays in place %s", async (_where, facts) => {
    const { threads, second } = scene(facts);
    await second(BUSY_MAILS * 2);
    expect(threads).toEqual([]);
  });
});

const SIGNING = generateKeyPairSync("ed25519");

/** A bounce of nobody else's paths, which quotes a header that we have signed. */
function signedArrival(recipient: string, to: string): Arrival {
  const field = `v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1; t=${NOW_MS / 1000}; h=from:to; bh=AA==; b=`;
  const hash = createHash("sha256").update(`from:ann@example.com\r\nto:${to}\r\ndkim-signature:${field}`).digest();
  const octets = Buffer.from(
    `From: MAILER-DAEMON@mx.example.net\r\nMessage-ID: <b-${recipient}>\r\nMIME-Version: 1.0\r\n` +
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\n" +
      `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\n` +
      "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n" +
      `DKIM-Signature: ${field}${sign(null, hash, SIGNING.privateKey).toString("base64")}\r\nFrom: ann@example.com\r\nTo: ${to}\r\n\r\n--b--\r\n`,
  );
  const envelope = { mailFrom: "", rcptTo: ["bounces@elsewhere.example"] };
  return { source: "imap", account: "imap a", atMs: NOW_MS, octets, envelope, tenant: "default" };
}

/** On a busy machine it takes seconds until three workers have started. */
describe("the thread", { timeout: 30_000 }, () => {
  async function started() {
    const folder = mkdtempSync(join(tmpdir(), "ricochet-beside-"));
    folders.push(folder);
    const commits: number[] = [];
    const store = await openSqliteStore({ file: join(folder, "ricochet.db"), onCommit: (operations) => commits.push(operations) });
    opened.push(store);
    const loaded = loadConfiguration({});
    if (loaded.kind === "faulty") throw new Error(JSON.stringify(loaded.faults));
    const { configuration } = loaded;
    const signingKeys = [{ domain: "example.com", selector: "s1", publicKey: SIGNING.publicKey }];
    const site = () => ({ configuration, keys: configuration.keys, nowMs: () => NOW_MS, signingKeys });
    const events: DaemonEvent[] = [];
    const observe = (event: DaemonEvent) => events.push(event);
    const inPlace = createIntake({ store, site, observe });
    const worker = startIntakeThread(store.ledger.lend());
    const thread = new ThreadIntake({ worker, inPlace, site, observe });
    opened.push(thread);
    return { store, commits, thread, inPlace, events, worker };
  }

  test("records as it is recorded in place, each once, and says so where webhooks are waiting for it", async () => {
    const { store, commits, thread, inPlace, events } = await started();
    let told = 0;
    store.outbox.onNews(() => {
      told += 1;
    });
    const asked = [[arrival(1)], [arrival(2), arrival(3)], [arrival(1)], []];
    const recorded = await Promise.all(asked.map((arrivals) => thread.takeIn(arrivals)));
    expect(recorded.map((all) => all.map(({ isKnown }) => isKnown))).toEqual([[false], [false, false], [true], []]);
    expect(events.map((event) => event.kind === "bounce-read" && event.recipient).sort()).toEqual(
      [1, 2, 3].map((at) => `user${at}@example.net`),
    );
    // the writer tells the main thread apart from the one that asked
    await expect.poll(() => commits.reduce((sum, operations) => sum + operations, 0)).toBe(asked.length);
    expect(told).toBeGreaterThan(0);
    expect(await inPlace.takeIn([arrival(2)])).toEqual([{ isKnown: true }]);
    expect((await store.ledger.outcomes({ limit: 10 })).every(({ isProven, atMs }) => isProven && atMs === NOW_MS)).toBe(true);
  });

  test("knows DKIM signatures of ours as the main thread does", async () => {
    const { store, thread } = await started();
    await thread.takeIn([signedArrival("ann@example.net", "ann@example.net"), signedArrival("eve@example.net", "bob@example.net")]);
    const outcomes = await store.ledger.outcomes({ limit: 10 });
    expect(outcomes.map(({ recipient, isProven }) => [recipient, isProven]).sort()).toEqual([
      ["ann@example.net", true],
      ["eve@example.net", false],
    ]);
  });

  test("says what arrivals are as it is said in place, and leaves the octets to their owner", async () => {
    const { thread, inPlace } = await started();
    const arrivals = [arrival(1), arrival(2)];
    const plain = (recordings: readonly Recording[]) => recordings.map(({ body = [], ...rest }) => ({ ...rest, body: [...body] }));
    expect(plain(await thread.recordingsOf(arrivals))).toEqual(plain(await inPlace.recordingsOf(arrivals)));
    expect(arrivals.every(({ octets }) => octets.byteLength > 0)).toBe(true);
  });

  test("leaves nobody waiting when it ends: what it had is taken in in place, and nothing twice", async () => {
    const { store, thread } = await started();
    const waiting = [1, 2].map((at) => thread.takeIn([arrival(at)]));
    await thread.close();
    await Promise.all([...waiting, thread.takeIn([arrival(2)]), thread.takeIn([arrival(3)])]);
    const outcomes = await store.ledger.outcomes({ limit: 10 });
    expect(outcomes.map(({ recipient }) => recipient).sort()).toEqual([1, 2, 3].map((at) => `user${at}@example.net`));
  });

  test("says what the store could not do in the store's own words", async () => {
    const { store, thread } = await started();
    await store.close();
    const failed = await Promise.allSettled([1, 2, 3].map((at) => thread.takeIn([arrival(at)])));
    for (const one of failed) expect(one).toMatchObject({ status: "rejected", reason: expect.any(StoreFailure) });
  });

  test("fails for nobody but whose arrival cannot be read, also where several are read at a stretch", async () => {
    const { store, thread } = await started();
    const unreadable = { ...arrival(2), envelope: undefined } as unknown as Arrival;
    const asked = await Promise.allSettled([[arrival(1)], [unreadable], [arrival(3)]].map((arrivals) => thread.takeIn(arrivals)));
    expect(asked.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const outcomes = await store.ledger.outcomes({ limit: 10 });
    expect(outcomes.map(({ recipient }) => recipient).sort()).toEqual([1, 3].map((at) => `user${at}@example.net`));
  });
});
