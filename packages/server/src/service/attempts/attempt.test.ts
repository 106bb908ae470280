import { read } from "@ricochet/core";
import { describe, expect, test } from "vitest";
import { localDomain } from "../../../../../test/support/local-domain.ts";
import type { DomainSettings } from "../../config/index.ts";
import type { Consignment, DeliveryOutcome, DeliveryReport } from "../../delivery/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import { type MemoryStore, memoryStore } from "../../queue/memory-store.test-support.ts";
import { type Claim, type NewMessage, StoreFailure } from "../../store/index.ts";
import { manualClock } from "../../time/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { destinationProfiles } from "../settlement/destination-profiles.ts";
import {
  NOW_MS,
  outcome,
  type SampleClaim,
  sampleClaim,
  type sampleConfiguration,
  sampleSite,
} from "../settlement/sample-site.test-support.ts";
import { attemptWork } from "./attempt.ts";
import { Destinations } from "./destinations.ts";
import { RememberedAddresses } from "./remembered-addresses.ts";
import { settler } from "./settler.ts";

type Failed = Extract<DeliveryOutcome, { kind: "failed" }>;
const OK = outcome("relayed", "250 2.0.0 . Ok");
const KEYS = [{ id: 1, secret: "a secret of ours" }];

function domain(scheme: "token" | "batv" | "verp", more = {}): DomainSettings {
  return localDomain({ returnPath: { scheme, lifetimeDays: 7, ...more } });
}

async function flush(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** The work of a runner, with a deliverer that answers what the test says. */
function scene(
  answer: (consignment: Consignment) => DeliveryReport | Promise<DeliveryReport>,
  more: Parameters<typeof sampleConfiguration>[0] = {},
) {
  const clock = manualClock(NOW_MS);
  const store = memoryStore();
  const sent: Consignment[] = [];
  const events: DaemonEvent[] = [];
  const observe = (event: DaemonEvent) => events.push(event);
  const site = sampleSite(more, () => clock.nowMs());
  const remembered = new RememberedAddresses(store);
  const destinations = new Destinations(destinationProfiles(site.configuration), () => clock.nowMs());
  const dispatch = { ready: <Message>(message: Message) => message, written: () => undefined };
  const deliverer = {
    destinationOf: site.destinationOf,
    close: () => Promise.resolve(),
    deliver: async (consignment: Consignment) => {
      await Promise.resolve();
      sent.push(consignment);
      return answer(consignment);
    },
  };
  const settle = settler({ store, clock, owner: "me", dispatch, observe, nextMessageId: site.nextMessageId });
  const work = attemptWork({ site: () => site, deliverer, destinations, remembered, settle, observe, clock });
  const claimed = async (sample: SampleClaim): Promise<Claim> => {
    const claim = sampleClaim(sample);
    const recipients = claim.recipients.map((recipient) => ({ ...recipient, state: "claimed" as const }));
    await store.enqueue({ ...claim.message, recipients, content: claim.content.inMemory ?? new Uint8Array(), owner: "me" });
    return claim;
  };
  return { clock, store, sent, events, work, claimed, remembered };
}

/** A scene whose answers the test gives one by one. */
function sceneOnDemand() {
  const answers: ((one: typeof OK) => void)[] = [];
  const answered = async (consignment: Consignment) => all(consignment, await new Promise<typeof OK>((resolve) => answers.push(resolve)));
  return { ...scene(answered), answers };
}

const all = (consignment: Consignment, one = OK): DeliveryReport => ({
  outcomes: consignment.recipients.map(() => one),
  destinationFailed: false,
});
const THREE = [{ address: "a@example.net" }, { address: "b@example.net" }, { address: "c@example.net" }];

describe("an attempt", () => {
  test("sends what was accepted, trace first, and settles it", async () => {
    const { work, claimed, sent, store, events } = scene(all);
    const claim = await claimed({ message: { trace: new TextEncoder().encode("Received: here\r\n") } });
    await work.run(claim, () => undefined);
    expect(new TextDecoder().decode(sent[0]?.body.inMemory)).toMatch(/^Received: here\r\nFrom: Ann/);
    expect(sent[0]).toMatchObject({ destination: "example.net", queueId: "0000000001F", sender: { reversePath: "ann@example.com" } });
    expect(store.stateOf(42)).toBe("relayed");
    expect(events).toEqual([
      {
        kind: "relayed",
        queueId: "0000000001F",
        recipient: "bob@example.net",
        host: "mx.example.net",
        code: 250,
        verb: ".",
        reply: "250 2.0.0 Ok",
        tookMs: 3_600_000,
      },
    ]);
  });

  test("goes out in as many transactions as the profile asks for, each settled before the next", async () => {
    const recipients = Array.from({ length: 150 }, (_, at) => ({ address: `bob${at}@example.net` }));
    const states: number[] = [];
    const { work, claimed, sent, store } = scene((consignment) => {
      states.push(store.count("relayed"));
      return all(consignment);
    });
    await work.run(await claimed({ recipients }), () => undefined);
    expect(sent.map((one) => one.recipients.length)).toEqual([100, 50]);
    expect(states).toEqual([0, 100]);
  });

  test("to a destination where nobody is there is made once for all recipients, and the destination is left alone", async () => {
    const nobody = outcome("failed", "0 4.4.1 CONNECT Connection refused");
    const { work, claimed, sent, store } = scene((one) => ({ ...all(one, nobody), destinationFailed: true }), {
      keys: KEYS,
      domains: [domain("verp")],
    });
    const feedback = await work.run(await claimed({ recipients: THREE }), () => undefined);
    expect(sent).toHaveLength(1);
    expect(store.count("waiting")).toBe(3);
    expect(feedback).toEqual({ connections: 1, pausedUntilMs: NOW_MS + 60_000 });
  });

  test("for which we have no socket does not count against the destination, and the rest need not be tried", async () => {
    const untried = { ...(outcome("failed", "0 4.4.5 CONNECT too many open files") as Failed), isUntried: true } as const;
    const { work, claimed, sent, store } = scene((one) => all(one, untried), { domains: [domain("verp")], keys: KEYS });
    const feedback = await work.run(await claimed({ recipients: THREE }), () => undefined);
    expect([sent.length, store.count("waiting"), store.rowOf(42)?.attempts]).toEqual([1, 3, 0]);
    expect(feedback.pausedUntilMs).toBeUndefined();
  });

  test("that meets a defect of ours is an attempt that failed for now", async () => {
    const { work, claimed, store, events } = scene(() => {
      throw new TypeError("undefined is not a function");
    });
    await work.run(await claimed({}), () => undefined);
    expect(store.rowOf(42)).toMatchObject({ state: "waiting", attempts: 1, last: { status: "4.3.0" } });
    expect(events[0]).toMatchObject({ kind: "work-failed" });
  });

  test("is not repeated when the store is full: what it came to is written as soon as there is room", async () => {
    const { work, claimed, store, sent, clock, events } = scene(all);
    const claim = await claimed({});
    store.failure = new StoreFailure("full", "no room");
    const running = work.run(claim, () => undefined);
    await flush();
    clock.moveTo(clock.nowMs() + 500);
    await flush();
    expect(events.filter(({ kind }) => kind === "store-failed").length).toBeGreaterThan(1);
    store.failure = undefined;
    clock.moveTo(clock.nowMs() + 60_000);
    await running;
    expect([sent.length, store.stateOf(42)]).toEqual([1, "relayed"]);
  });

  test("queues the notification in the settlement that owes it", async () => {
    const { work, claimed, store, events } = scene((one) => all(one, outcome("failed", "550 5.1.1 RCPT User unknown")));
    await work.run(await claimed({}), () => undefined);
    const [notice] = [...store.messages.values()].filter(({ kind }) => kind === "notification");
    expect(notice?.recipients[0]?.address).toBe("ann@example.com");
    expect(store.calls.get("settle")).toBe(1);
    expect(events.map(({ kind }) => kind)).toEqual(["failed", "notified"]);
  });
});

describe("failures of one message", () => {
  const unknown = outcome("failed", "550 5.1.1 RCPT User unknown");
  const notices = (store: MemoryStore) => [...store.messages.values()].filter(({ kind }) => kind === "notification");
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ address: `bob${at}@example.net` }));
  const reported = (notice: NewMessage | undefined) => read(notice?.content as Uint8Array).outcomes.length;

  test("in several transactions of a claim are told in one notification, and what was delivered does not wait for it", async () => {
    const states: number[] = [];
    const { work, claimed, store } = scene((consignment) => {
      states.push(store.count("relayed"));
      return { ...all(consignment), outcomes: consignment.recipients.map((_, at) => (at % 2 === 0 ? unknown : OK)) };
    });
    await work.run(await claimed({ recipients: many(250) }), () => undefined);
    expect([states, store.count("failed"), store.count("relayed")]).toEqual([[0, 50, 100], 125, 125]);
    expect(notices(store).map(reported)).toEqual([125]);
  });

  test("in claims that run at the same time are told in one notification, when the last of them ends", async () => {
    const { work, claimed, store, answers } = sceneOnDemand();
    const claim = await claimed({ recipients: many(2) });
    const [one, two] = claim.recipients.map((recipient) => ({ ...claim, recipients: [recipient] }));
    const running = [work.run(one as Claim, () => undefined), work.run(two as Claim, () => undefined)];
    await flush();
    answers.shift()?.(unknown);
    await flush();
    expect([store.count("claimed"), notices(store)]).toEqual([2, []]);
    answers.shift()?.(unknown);
    await Promise.all(running);
    expect([store.count("failed"), store.calls.get("settle"), notices(store).map(reported)]).toEqual([2, 1, [2]]);
  });

  test("are told after ten seconds though others still run", async () => {
    const { work, claimed, store, answers, clock } = sceneOnDemand();
    const claim = await claimed({ recipients: many(2) });
    const [one, two] = claim.recipients.map((recipient) => ({ ...claim, recipients: [recipient] }));
    const running = [work.run(one as Claim, () => undefined), work.run(two as Claim, () => undefined)];
    await flush();
    answers.shift()?.(unknown);
    await flush();
    clock.moveTo(NOW_MS + 10_000);
    await running[0];
    expect([store.count("claimed"), notices(store).map(reported)]).toEqual([1, [1]]);
    answers.shift()?.(OK);
    await running[1];
    expect(store.count("relayed")).toBe(1);
  });

  test("are told in notifications of a thousand", async () => {
    const { work, claimed, store } = scene((one) => all(one, unknown));
    await work.run(await claimed({ recipients: many(2500) }), () => undefined);
    expect(notices(store).map(reported)).toEqual([1000, 1000, 500]);
  });

  test("are tried again when the store will never take them", async () => {
    const { work, claimed, store } = scene((one) => all(one, unknown));
    const claim = await claimed({ recipients: many(3) });
    store.failure = new StoreFailure("closed", "the store is closed");
    await expect(work.run(claim, () => undefined)).rejects.toMatchObject({ code: "closed" });
  });
});

describe("a notification whose id another message has", () => {
  test("gets another id, so that the attempt is settled and not repeated", async () => {
    const { work, claimed, store, sent, events } = scene((one) => all(one, outcome("failed", "550 5.1.1 RCPT User unknown")));
    await claimed({ message: { id: 1_000_002 } });
    await work.run(await claimed({}), () => undefined);
    const [notice] = [...store.messages.values()].filter(({ kind }) => kind === "notification");
    expect([sent.length, store.stateOf(42), notice?.id]).toEqual([1, "failed", 1_000_003]);
    expect(events[1]).toMatchObject({ kind: "notified", queueId: queueIdOf(notice?.id ?? 0) });
  });
});

describe("the reverse path", () => {
  const pathsOf = async (settings: DomainSettings, sample: SampleClaim = {}) => {
    const { work, claimed, sent, remembered } = scene(all, { keys: KEYS, domains: [settings] });
    await work.run(await claimed({ recipients: THREE, ...sample }), () => undefined);
    const recipients = sent.map((one) => one.recipients.map(({ address }) => address));
    return { paths: sent.map(({ sender }) => sender.reversePath), recipients, remembered };
  };

  test("is signed with BATV for the sender's domain", async () => {
    expect((await pathsOf(domain("batv"))).paths).toEqual([expect.stringMatching(/^prvs=1\d{3}[0-9a-f]{6}=ann@example\.com$/)]);
  });

  test("names each recipient with VERP, one transaction each", async () => {
    const { paths, recipients } = await pathsOf(domain("verp"));
    expect(recipients).toEqual([["a@example.net"], ["b@example.net"], ["c@example.net"]]);
    expect(paths).toEqual(["ann-a=example.net@example.com", "ann-b=example.net@example.com", "ann-c=example.net@example.com"]);
  });

  test("is a token of the sender where a recipient is too long for VERP: to the sender its bounce must come", async () => {
    const address = `${"a".repeat(60)}@example.net`;
    const { paths } = await pathsOf(domain("verp", { domain: "bounces.example.com" }), { recipients: [{ address }] });
    const { check } = await import("@ricochet/core");
    expect(paths).toEqual([expect.stringMatching(/^b-[0-9a-j][a-z2-7]{45}@bounces\.example\.com$/)]);
    expect(check(paths[0] ?? "", { scheme: "token", keys: KEYS, now: new Date(NOW_MS) })).toMatchObject({ address: "ann@example.com" });
  });

  test("is a token at the domain for bounces; an address that does not fit is remembered before it leaves", async () => {
    const reversePath = "a.very.long.name.indeed@example.com";
    const { paths, remembered } = await pathsOf(domain("token", { domain: "bounces.example.com" }), { sender: { reversePath } });
    expect(paths).toEqual([expect.stringMatching(/^b-[0-9a-j][a-z2-7]{45}@bounces\.example\.com$/)]);
    const { check } = await import("@ricochet/core");
    const now = new Date(NOW_MS);
    const checked = check(paths[0] ?? "", { scheme: "token", keys: KEYS, now });
    expect(checked.ok && checked.id !== undefined && remembered.find(checked.id)).toBe(reversePath);
  });

  test("is the same when it is tried again on another day", async () => {
    const yesterday = NOW_MS - 86_400_000;
    const first = await pathsOf(domain("batv"), { message: { acceptedAtMs: NOW_MS } });
    const again = await pathsOf(domain("batv"), { message: { acceptedAtMs: yesterday } });
    const day = (paths: readonly string[]) => Number(paths[0]?.slice(6, 9));
    expect(day(first.paths) - day(again.paths)).toBe(1);
  });

  test.each([
    ["of somebody else's domain", { sender: { reversePath: "ann@example.org" } }],
    ["of a stranger who says to be ours", { message: { provenance: { trust: "outside", spf: "none", dkim: "none" } } }],
    ["that is null", { sender: { reversePath: "" } }],
    ["of mail that stays here", { recipients: [{ address: "bob@example.com" }] }],
  ] as const)("%s stays as it is", async (_, sample) => {
    const claim = sampleClaim(sample);
    expect((await pathsOf(domain("batv"), sample)).paths).toEqual([claim.message.sender.reversePath]);
  });
});

describe("what was said at an attempt", () => {
  const mixed = (): DeliveryReport => ({
    outcomes: [OK, outcome("failed", "550 5.1.1 RCPT User unknown"), outcome("failed", "451 4.3.0 RCPT later")],
    destinationFailed: false,
  });

  /** The attempts that settlements brought along. */
  async function keptOf(more: Parameters<typeof scene>[1] = {}, answer: () => DeliveryReport = mixed) {
    const { work, claimed, store } = scene(answer, more);
    const kept: (readonly number[])[] = [];
    const settle = store.settle.bind(store);
    store.settle = async (settlement) => {
      for (const { recipients } of settlement.attempts?.records ?? []) kept.push(recipients.map(({ index }) => index));
      await settle(settlement);
    };
    await work.run(await claimed({ recipients: THREE }), () => undefined);
    return kept;
  }

  test("is kept once, though those who were taken and those who were not are settled apart", async () => {
    expect(await keptOf()).toEqual([[1, 2, 0]]);
    const refused = outcome("failed", "550 5.1.1 RCPT User unknown");
    expect(await keptOf({}, () => ({ outcomes: [refused, refused, refused], destinationFailed: false }))).toEqual([[0, 1, 2]]);
  });

  test("is not kept where all were taken, nor where the configuration keeps none", async () => {
    expect(await keptOf({}, () => ({ outcomes: [OK, OK, OK], destinationFailed: false }))).toEqual([]);
    const { queue } = sampleSite().configuration;
    expect(await keptOf({ queue: { ...queue, keepAttempts: 0 } })).toEqual([]);
  });
});
