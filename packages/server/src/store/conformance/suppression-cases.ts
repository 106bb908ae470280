/** The suppression list: who is held, for how long, what is told of it, and that a decision stays a decision. */

import { deepEqual, equal, rejects, throws } from "node:assert/strict";
import { writeFingerprint } from "../fingerprint.ts";
import { suppressionLine } from "../suppression-line.ts";
import type { Suppression, SuppressionBy, SuppressionStore } from "../suppression-port.ts";
import { NOON_MS } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const CLI: SuppressionBy = { who: "cli", nowMs: NOON_MS, because: "asked by telephone" };
const IMPORT: SuppressionBy = { who: "cli", nowMs: NOON_MS, note: "imported from list.csv" };
const DAY_MS = 86_400_000;

/** An entry for ann@example.net in all streams, by hand. */
function entry(facts: Partial<Suppression> = {}): Suppression {
  return { tenant: "default", stream: "", address: "ann@example.net", cause: "manual", sinceMs: NOON_MS, ...facts };
}

/** Brings entries in, in any order. */
function bringIn(store: SuppressionStore, entries: readonly Suppression[], by: SuppressionBy = IMPORT): Promise<number> {
  return store.bringIn(entries.map(suppressionLine).sort(), by);
}

async function held(store: SuppressionStore, address: string, place: { tenant?: string; stream?: string; nowMs?: number } = {}) {
  const { tenant = "default", stream = "bulk", nowMs = NOON_MS } = place;
  return (await store.check([{ tenant, stream, address }], nowMs))[0]?.cause;
}

/** What the suppression list does. */
export const SUPPRESSION_CASES: readonly StoreCase[] = [
  {
    name: "holds an address, a domain, a stream and a tenant, and nobody else",
    async run({ store: { suppressions } }) {
      await suppressions.add([entry(), entry({ address: "@example.org" }), entry({ address: "bob@example.com", stream: "bulk" })], CLI);
      equal(await held(suppressions, "ann@example.net"), "manual");
      equal(await held(suppressions, "any@example.org"), "manual");
      equal(await held(suppressions, "any@sub.example.org"), undefined);
      equal(await held(suppressions, "bob@example.com", { stream: "bulk" }), "manual");
      equal(await held(suppressions, "bob@example.com", { stream: "transactional" }), undefined);
      equal(await held(suppressions, "ann@example.net", { tenant: "other" }), undefined);
      equal(await held(suppressions, "ann2@example.net"), undefined);
    },
  },
  {
    name: "answers many questions in their order, the strongest hold of each",
    async run({ store: { suppressions } }) {
      await suppressions.add(
        [
          entry({ cause: "repeats", untilMs: NOON_MS + DAY_MS }),
          entry({ stream: "bulk", cause: "complaint" }),
          entry({ address: "@example.net" }),
        ],
        CLI,
      );
      const questions = ["no@example.com", "ann@example.net", "bob@example.net"].map((address) => ({
        tenant: "default",
        stream: "bulk",
        address,
      }));
      const answers = await suppressions.check(questions, NOON_MS);
      deepEqual(
        answers.map((one) => one?.cause),
        [undefined, "complaint", "manual"],
      );
      deepEqual(
        answers.map((one) => one?.address),
        [undefined, "ann@example.net", "@example.net"],
      );
      deepEqual(await suppressions.check([], NOON_MS), []);
    },
  },
  {
    name: "holds nothing back when the time is over, and lists it only when asked to",
    async run({ store: { suppressions } }) {
      const untilMs = NOON_MS + DAY_MS;
      await suppressions.add([entry({ untilMs })], CLI);
      equal(await held(suppressions, "ann@example.net", { nowMs: untilMs - 1 }), "manual");
      equal(await held(suppressions, "ann@example.net", { nowMs: untilMs }), undefined);
      deepEqual(await suppressions.list({ limit: 9, nowMs: untilMs }), []);
      equal((await suppressions.list({ limit: 9, nowMs: untilMs, withEnded: true })).length, 1);
      equal(await suppressions.count({ nowMs: untilMs }), 0);
      // what is added anew begins anew
      equal(await suppressions.add([entry({ cause: "hard", sinceMs: untilMs })], { ...CLI, nowMs: untilMs }), 1);
      deepEqual(
        (await suppressions.history(entry(), 1)).map(({ what }) => what),
        ["added"],
      );
    },
  },
  {
    name: "makes a hold stronger and never weaker, and counts what changed",
    async run({ store: { suppressions } }) {
      equal(await suppressions.add([entry({ untilMs: NOON_MS + DAY_MS })], CLI), 1);
      equal(await suppressions.add([entry({ untilMs: NOON_MS + 5 })], CLI), 0);
      equal(await suppressions.add([entry({ cause: "hard", reason: "user-unknown" }), entry({ address: "new@example.net" })], CLI), 2);
      equal(await suppressions.add([entry({ cause: "complaint", note: "by telephone" })], CLI), 1);
      const [found] = await suppressions.list({ limit: 1, nowMs: NOON_MS });
      deepEqual(found, entry({ cause: "complaint", note: "by telephone" }));
      deepEqual(
        (await suppressions.history(entry(), 9)).map(({ what, cause }) => [what, cause]),
        [
          ["extended", "complaint"],
          ["extended", "hard"],
          ["added", "manual"],
        ],
      );
    },
  },
  {
    name: "takes of one address that comes twice the stronger",
    async run({ store: { suppressions } }) {
      equal(await suppressions.add([entry({ cause: "complaint" }), entry({ cause: "hard" })], CLI), 1);
      equal(await held(suppressions, "ann@example.net"), "complaint");
      const bob = { address: "bob@example.net" };
      equal(await bringIn(suppressions, [entry({ ...bob, cause: "hard" }), entry({ ...bob, cause: "complaint" }), entry(bob)]), 1);
      equal(await held(suppressions, "bob@example.net"), "complaint");
    },
  },
  {
    name: "brings in what is new and makes stronger what is there, and tells of each where it came from",
    async run({ store: { suppressions, outbox } }) {
      await suppressions.add([entry(), entry({ address: "bob@example.net", cause: "hard" })], CLI);
      const events = (await outbox.events(0, 9)).length;
      const list = ["ann", "bob", "cy", "dan"].map((name) => entry({ address: `${name}@example.net`, cause: "hard", note: `of ${name}` }));
      const noon = { ...IMPORT, nowMs: NOON_MS + 1 };
      equal(await bringIn(suppressions, list, noon), 4);
      equal(await bringIn(suppressions, list, { ...noon, nowMs: NOON_MS + 2 }), 0);
      const told = async (name: string) =>
        (await suppressions.history(entry({ address: `${name}@example.net` }), 9)).map(({ what, who, atMs, cause, note }) => [
          ...[what, who, atMs - NOON_MS, cause, note],
        ]);
      deepEqual(await told("ann"), [
        ["extended", "cli", 1, "manual", "of ann"],
        ["added", "cli", 0, "manual", undefined],
      ]);
      deepEqual(await told("cy"), [["imported", "cli", 1, "hard", "of cy"]]);
      equal((await outbox.events(0, 9)).length, events);
    },
  },
  {
    name: "tells of what an import has brought also when it has changed since, as it was then",
    async run({ store: { suppressions } }) {
      await bringIn(suppressions, [
        entry({ cause: "hard", reason: "user-unknown" }),
        entry({ address: "bob@example.net", note: "by letter" }),
      ]);
      await suppressions.remove([entry()], CLI);
      await suppressions.add([entry({ address: "bob@example.net", cause: "complaint", note: "by telephone" })], CLI);
      const told = async (address: string, limit = 9) =>
        (await suppressions.history(entry({ address }), limit)).map(({ what, cause, reason, note }) => [what, cause, reason, note]);
      deepEqual(await told("ann@example.net"), [
        ["removed", "hard", "user-unknown", undefined],
        ["imported", "hard", "user-unknown", "imported from list.csv"],
      ]);
      deepEqual(await told("bob@example.net"), [
        ["extended", "complaint", undefined, "by telephone"],
        ["imported", "manual", undefined, "by letter"],
      ]);
      deepEqual(await told("bob@example.net", 1), [["extended", "complaint", undefined, "by telephone"]]);
      // one that is there again is not new: what is known of it goes on
      equal(await bringIn(suppressions, [entry({ cause: "hard" })], { ...IMPORT, nowMs: NOON_MS + 9 }), 1);
      equal((await told("ann@example.net")).length, 3);
    },
  },
  {
    name: "lifts a hold, remembers that it did, and tells who did it",
    async run({ store: { suppressions } }) {
      await suppressions.add([entry({ cause: "hard", reason: "user-unknown", outcome: 7 })], CLI);
      deepEqual(await suppressions.remove([entry(), entry(), entry({ stream: "bulk" })], { ...CLI, who: "key app", nowMs: NOON_MS + 1 }), {
        removed: 1,
        needConsent: [],
      });
      equal(await held(suppressions, "ann@example.net"), undefined);
      deepEqual(await suppressions.remove([entry()], CLI), { removed: 0, needConsent: [] });
      const [last] = await suppressions.history(entry(), 1);
      const { entry: line, ...told } = last ?? { entry: 0 };
      equal(line > 0, true);
      deepEqual(told, {
        tenant: "default",
        stream: "",
        address: "ann@example.net",
        atMs: NOON_MS + 1,
        what: "removed",
        who: "key app",
        cause: "hard",
        reason: "user-unknown",
        outcome: 7,
      });
      equal(await suppressions.add([entry()], { ...CLI, nowMs: NOON_MS + 2 }), 1);
    },
  },
  {
    name: "gives a complaint back only to whoever complained",
    async run({ store: { suppressions } }) {
      await suppressions.add([entry({ cause: "complaint" }), entry({ address: "bob@example.net" })], CLI);
      const keys = [entry(), entry({ address: "bob@example.net" })];
      const place = { tenant: "default", stream: "", address: "ann@example.net" };
      deepEqual(await suppressions.remove(keys, CLI), { removed: 1, needConsent: [place] });
      equal(await held(suppressions, "ann@example.net"), "complaint");
      deepEqual(await suppressions.remove(keys, { ...CLI, hasConsent: true }), { removed: 1, needConsent: [] });
    },
  },
  {
    name: "writes the audit log with each change by hand, and of an import where it says why",
    async run({ store }) {
      await store.suppressions.add([entry()], CLI);
      await bringIn(store.suppressions, [entry({ address: "bob@example.net" })]);
      await bringIn(store.suppressions, [entry({ address: "cy@example.net" })], { ...IMPORT, because: "2 entries imported" });
      await store.suppressions.remove([entry()], CLI);
      deepEqual(await store.auditLog(9), [
        { atMs: NOON_MS, who: "cli", what: "reactivate", recipient: "ann@example.net", because: "asked by telephone" },
        { atMs: NOON_MS, who: "cli", what: "suppress", because: "2 entries imported" },
        { atMs: NOON_MS, who: "cli", what: "suppress", recipient: "ann@example.net", because: "asked by telephone" },
      ]);
    },
  },
  {
    name: "lists by each member of a filter, page by page in the order of keys",
    async run({ store: { suppressions } }) {
      await suppressions.add(
        [
          entry({ address: "b@example.net", cause: "hard", reason: "user-unknown" }),
          entry({ address: "a@example.net", stream: "bulk" }),
          entry({ address: "a@example.net" }),
          entry({ address: "a@example.net", tenant: "acme" }),
          entry({ address: "ab@example.net" }),
        ],
        CLI,
      );
      const all = { limit: 99, nowMs: NOON_MS };
      equal((await suppressions.list({ ...all, tenant: "acme" })).length, 1);
      equal((await suppressions.list({ ...all, stream: "bulk" })).length, 1);
      equal((await suppressions.list({ ...all, tenant: "default", address: "a@example.net" })).length, 2);
      equal((await suppressions.list({ ...all, tenant: "default", prefix: "a" })).length, 3);
      equal((await suppressions.list({ ...all, cause: "hard" })).length, 1);
      equal((await suppressions.list({ ...all, reason: "user-unknown" })).length, 1);
      equal(await suppressions.count({ nowMs: NOON_MS, tenant: "default" }), 4);
      const seen: string[] = [];
      let page = await suppressions.list({ limit: 2, nowMs: NOON_MS });
      for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
        seen.push(...page.map(({ tenant, address, stream }) => `${tenant} ${address} ${stream}`));
        page = await suppressions.list({ limit: 2, nowMs: NOON_MS, after: last });
      }
      deepEqual(seen, [
        "acme a@example.net ",
        "default a@example.net ",
        "default a@example.net bulk",
        "default ab@example.net ",
        "default b@example.net ",
      ]);
    },
  },
  {
    name: "gives fingerprints of all entries, and then of what changes",
    async run({ store: { suppressions } }) {
      const addresses = ["a@example.net", "b@example.net", "c@example.net"];
      await suppressions.add(
        addresses.map((address) => entry({ address })),
        CLI,
      );
      const first = await suppressions.fingerprints({ from: "entries", after: undefined }, 2);
      const second = await suppressions.fingerprints(first.next ?? { from: "changes", after: 0 }, 2);
      deepEqual([...first.numbers, ...second.numbers], addresses.flatMap(printOf));
      equal(second.next, undefined);
      const last = await suppressions.lastChange();
      equal(last, 3);
      await suppressions.add([entry({ address: "d@example.net" })], CLI);
      const more = await suppressions.fingerprints({ from: "changes", after: last }, 9);
      deepEqual([[...more.numbers], more.next], [printOf("d@example.net"), { from: "changes", after: 4 }]);
    },
  },
  {
    name: "gives the fingerprints of all that imports have brought, one import after the other",
    async run({ store: { suppressions } }) {
      const lists = [["a", "b", "c"], ["d"], ["a", "e"]].map((names) => names.map((name) => `${name}@example.net`));
      for (const list of lists)
        await bringIn(
          suppressions,
          list.map((address) => entry({ address })),
        );
      // one that changed has a line of its own
      await suppressions.remove([entry({ address: "b@example.net" })], CLI);
      const seen: number[][] = [];
      let after = 0;
      while (after < (await suppressions.lastChange())) {
        const { numbers, next } = await suppressions.fingerprints({ from: "changes", after }, 2);
        for (let at = 0; at < numbers.length; at += 2) seen.push([...numbers.subarray(at, at + 2)]);
        after = next?.from === "changes" ? next.after : Number.POSITIVE_INFINITY;
      }
      for (const address of lists.flat())
        equal(
          seen.some((one) => `${one}` === `${printOf(address)}`),
          true,
          address,
        );
    },
  },
  {
    name: "keeps the list when it is opened again, and takes values for values",
    async run({ store, reopen }) {
      const address = "'; drop table suppressions; --\"@example.net";
      await store.suppressions.add([entry({ address, note: 'é\u0000"' })], CLI);
      const { suppressions } = await reopen();
      equal(await held(suppressions, address), "manual");
      equal((await suppressions.list({ limit: 1, nowMs: NOON_MS }))[0]?.note, 'é\u0000"');
      equal((await suppressions.list({ limit: 9, nowMs: NOON_MS, prefix: "%" })).length, 0);
    },
  },
  {
    name: "refuses what is no address and no number of rows",
    async run({ store: { suppressions } }) {
      await rejects(suppressions.add([entry({ address: "ann" })], CLI), TypeError);
      throws(() => suppressionLine(entry({ address: "ann" })), TypeError);
      equal(await suppressions.bringIn([], IMPORT), 0);
      await rejects(suppressions.list({ limit: -1, nowMs: NOON_MS }), TypeError);
      await rejects(suppressions.history(entry(), 0.5), TypeError);
      await rejects(suppressions.fingerprints({ from: "changes", after: 0 }, Number.NaN), TypeError);
      equal(await suppressions.add([], CLI), 0);
    },
  },
];

function printOf(address: string): number[] {
  const numbers = new Uint32Array(2);
  writeFingerprint(numbers, 0, ["default", address]);
  return [...numbers];
}
