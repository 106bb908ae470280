/** The suppression policy: single cases in words, then the properties that hold for all histories. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLAMES, REASONS, type Reason } from "../model/index.ts";
import { addressStandingOf } from "./address-standing.ts";
import { applyOutcome } from "./apply-outcome.ts";
import { reactivate, suppressByHand } from "./by-hand.ts";
import { DAY_MS } from "./durations.ts";
import { cleanEntry, SUPPRESSING_REASONS, type SuppressionEntry } from "./suppression-entry.ts";
import { DEFAULT_SUPPRESSION_POLICY, type SuppressionPolicy, suppressionPolicyFaults } from "./suppression-policy.ts";
import type { ObservedOutcome } from "./weigh-outcome.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const ANN = cleanEntry("ann@example.net");
const ALL_REASONS = Object.keys(REASONS) as Reason[];

let counter = 0;
const observe = (changes: Partial<ObservedOutcome> & { reason?: Reason; bounce?: "hard" | "soft" | "none" } = {}): ObservedOutcome => {
  const { reason = "user-unknown", bounce = "hard", ...rest } = changes;
  counter += 1;
  return { id: `o${counter}`, atMs: NOW, isProven: true, outcome: { action: "failed", reason, bounce, confidence: 0.97 }, ...rest };
};
const apply = (entry: SuppressionEntry, all: readonly ObservedOutcome[], nowMs: number, policy?: SuppressionPolicy) =>
  all.reduce((sum, one) => applyOutcome(sum, one, { nowMs, ...(policy && { policy }) }), entry);
const fullOnDays = (days: readonly number[]) =>
  days.map((day) => observe({ reason: "mailbox-full", bounce: "soft", atMs: NOW + day * DAY_MS }));
const isSuppressed = (entry: SuppressionEntry, nowMs: number) => addressStandingOf(entry, { nowMs }).isSuppressed;

describe("one outcome", () => {
  test("a sure permanent failure holds the address until somebody reactivates it", () => {
    const entry = apply(ANN, [observe()], NOW);
    expect(entry.hold).toMatchObject({ cause: "hard", reason: "user-unknown", sinceMs: NOW });
    expect(isSuppressed(entry, NOW + 10_000 * DAY_MS)).toBe(true);
  });

  test("one that is not proven to be about our mail changes nothing", () => {
    expect(applyOutcome(ANN, observe({ isProven: false }), { nowMs: NOW })).toBe(ANN);
    expect(applyOutcome(ANN, observe({ isProven: false, reason: "complaint", bounce: "none" }), { nowMs: NOW })).toBe(ANN);
  });

  test("a permanent failure that is not sure, or falls into an outage, is one failing day", () => {
    const unsure = observe();
    const entry = apply(ANN, [{ ...unsure, outcome: { ...unsure.outcome, confidence: 0.6 } }], NOW);
    expect(entry).toMatchObject({ failingDays: [{ reason: "user-unknown" }] });
    expect(isSuppressed(entry, NOW)).toBe(false);
    expect(isSuppressed(apply(ANN, [observe({ isDuringOutage: true })], NOW), NOW)).toBe(false);
  });

  test.each(["delayed", "delivered", "relayed", "expanded"] as const)("an action %s says nothing of the address", (action) => {
    const observed = observe();
    expect(applyOutcome(ANN, { ...observed, outcome: { ...observed.outcome, action } }, { nowMs: NOW })).toBe(ANN);
  });

  test.each(["abuse", "fraud", "virus", "opt-out", "ABUSE", undefined])("a complaint of type %s suppresses", (feedbackType) => {
    const observed = observe({ reason: "complaint", bounce: "none", ...(feedbackType !== undefined && { feedbackType }) });
    expect(apply(ANN, [observed], NOW).hold).toMatchObject({ cause: "complaint" });
  });

  test.each(["not-spam", "auth-failure", "other", "dmarc", ""])("feedback of type %s is no complaint", (feedbackType) => {
    expect(applyOutcome(ANN, observe({ reason: "complaint", bounce: "none", feedbackType }), { nowMs: NOW })).toBe(ANN);
  });
});

describe("repeats", () => {
  test("a full mailbox is held on the sixth day in a row, for a week", () => {
    expect(isSuppressed(apply(ANN, fullOnDays([0, 1, 2, 3, 4]), NOW + 4 * DAY_MS), NOW + 4 * DAY_MS)).toBe(false);
    const entry = apply(ANN, fullOnDays([0, 1, 2, 3, 4, 5]), NOW + 5 * DAY_MS);
    expect(isSuppressed(entry, NOW + 5 * DAY_MS)).toBe(true);
    expect(isSuppressed(entry, NOW + 12 * DAY_MS)).toBe(true);
    expect(isSuppressed(entry, NOW + 13 * DAY_MS)).toBe(false);
  });

  test("a week of a thousand messages counts as its days", () => {
    const thousand = Array.from({ length: 1000 }, () => fullOnDays([0])).flat();
    expect(isSuppressed(apply(ANN, thousand, NOW), NOW)).toBe(false);
  });

  test("a weekly letter is held in the ninth week, a monthly one never", () => {
    const weekly = (weeks: number) =>
      apply(ANN, fullOnDays(Array.from({ length: weeks }, (_, week) => week * 7)), NOW + (weeks - 1) * 7 * DAY_MS);
    expect(isSuppressed(weekly(8), NOW + 49 * DAY_MS)).toBe(false);
    expect(isSuppressed(weekly(9), NOW + 56 * DAY_MS)).toBe(true);
    const monthly = apply(ANN, fullOnDays(Array.from({ length: 12 }, (_, month) => month * 30)), NOW + 330 * DAY_MS);
    expect(isSuppressed(monthly, NOW + 330 * DAY_MS)).toBe(false);
  });

  test("who fails again after coming back is held longer each time, up to 90 days", () => {
    let [entry, day] = [apply(ANN, fullOnDays([0, 1, 2, 3, 4, 5]), NOW + 5 * DAY_MS), 5];
    const holds: number[] = [];
    for (let round = 0; round < 4; round++) {
      day = Math.ceil(((entry.hold?.untilMs ?? 0) - NOW) / DAY_MS);
      entry = apply(entry, fullOnDays([day]), NOW + day * DAY_MS);
      holds.push(Math.floor(((entry.hold?.untilMs ?? 0) - (NOW + day * DAY_MS)) / DAY_MS));
    }
    expect(holds[0]).toBe(14);
    expect(Math.max(...holds)).toBeLessThanOrEqual(90);
  });
});

describe("decisions by hand", () => {
  test("a reactivation lifts the hold, and an outcome from before it does not come back", () => {
    const late = observe({ atMs: NOW - 1000 });
    const lifted = reactivate(apply(ANN, [observe()], NOW), { nowMs: NOW, hasConsent: false });
    if (!lifted.ok) throw new Error("must be lifted");
    expect(isSuppressed(lifted.entry, NOW)).toBe(false);
    expect(applyOutcome(lifted.entry, late, { nowMs: NOW + 1 })).toBe(lifted.entry);
    expect(isSuppressed(apply(lifted.entry, [observe({ atMs: NOW + 1 })], NOW + 2), NOW + 2)).toBe(true);
  });

  test("a complaint is lifted only with the consent of the person", () => {
    const entry = apply(ANN, [observe({ reason: "complaint", bounce: "none" })], NOW);
    expect(reactivate(entry, { nowMs: NOW, hasConsent: false })).toEqual({ ok: false, problem: "complaint-needs-consent" });
    expect(reactivate(entry, { nowMs: NOW, hasConsent: true }).ok).toBe(true);
  });

  test("holding by hand does not weaken what is there", () => {
    const entry = apply(ANN, [observe({ reason: "complaint", bounce: "none" })], NOW);
    expect(suppressByHand(entry, { nowMs: NOW, untilMs: NOW + 1 }).hold?.cause).toBe("complaint");
    expect(isSuppressed(suppressByHand(ANN, { nowMs: NOW, untilMs: NOW + 10 }), NOW + 10)).toBe(false);
  });

  test("an impossible policy is described", () => {
    expect(suppressionPolicyFaults(DEFAULT_SUPPRESSION_POLICY)).toEqual([]);
    expect(suppressionPolicyFaults({ ...DEFAULT_SUPPRESSION_POLICY, halfLifeDays: 0, holdGrowth: 0.5 })).toEqual([
      "halfLifeDays must be greater than 0",
      "holdGrowth must be at least 1",
    ]);
  });
});

const anyOutcome = fc
  .record({
    id: fc.uuid(),
    atMs: fc.integer({ min: 0, max: 200 }).map((half) => NOW - half * (DAY_MS / 2)),
    reason: fc.constantFrom(...ALL_REASONS),
    bounce: fc.constantFrom("hard", "soft", "none"),
    confidence: fc.constantFrom(0.4, 0.8, 0.97),
    action: fc.constantFrom("failed", "delayed", "delivered", "none"),
    isProven: fc.boolean(),
    feedbackType: fc.constantFrom("abuse", "not-spam"),
  })
  .map(
    ({ id, atMs, isProven, feedbackType, ...outcome }): ObservedOutcome => ({
      id,
      atMs,
      isProven,
      feedbackType,
      outcome: outcome as never,
    }),
  );
const anySoft = fc
  .record({ id: fc.uuid(), day: fc.integer({ min: 0, max: 60 }), reason: fc.constantFrom("mailbox-full", "expired", "mailbox-disabled") })
  .map(({ id, day, reason }): ObservedOutcome => observe({ id, atMs: NOW - day * DAY_MS, reason: reason as Reason, bounce: "soft" }));
const anyPolicy = fc
  .record({
    halfLifeDays: fc.integer({ min: 1, max: 90 }),
    holdDays: fc.integer({ min: 1, max: 30 }),
    holdGrowth: fc.constantFrom(1, 1.5, 2, 3),
    maxHoldDays: fc.integer({ min: 30, max: 120 }),
    memoryDays: fc.constantFrom(90, 365),
  })
  .map((changes): SuppressionPolicy => ({ ...DEFAULT_SUPPRESSION_POLICY, ...changes }));
const laterThanNow = fc.integer({ min: 0, max: 200 }).map((days) => NOW + days * DAY_MS);
const RUNS = { numRuns: 1500 };

test("the reasons that may hold an address are those of the table of reasons", () => {
  const suppressing = ALL_REASONS.filter((reason) => REASONS[reason].suppress !== "no" && reason !== "complaint");
  expect([...SUPPRESSING_REASONS].sort()).toEqual(suppressing.sort());
});

describe("for all histories", () => {
  test("a reason on another side than the recipient's never touches the address", () => {
    const blameless = ALL_REASONS.filter((reason) => REASONS[reason].suppress === "no");
    expect(new Set(blameless.map((reason) => REASONS[reason].blame))).toEqual(new Set(BLAMES.filter((blame) => blame !== "recipient")));
    const outcomes = fc.array(
      anyOutcome.chain((one) =>
        fc.constantFrom(...blameless).map((reason) => ({ ...one, outcome: { ...one.outcome, reason, action: "failed" as const } })),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(outcomes, anyPolicy, (all, policy) => apply(ANN, all, NOW, policy) === ANN),
      RUNS,
    );
  });

  test("more evidence never frees an address that less evidence holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: anySoft }, anyOutcome), { maxLength: 50 }),
        fc.array(fc.oneof({ weight: 4, arbitrary: anySoft }, anyOutcome), { minLength: 1, maxLength: 10 }),
        anyPolicy,
        laterThanNow,
        (some, more, policy, nowMs) => {
          const less = addressStandingOf(apply(ANN, some, NOW, policy), { nowMs, policy });
          const all = addressStandingOf(apply(ANN, [...more, ...some], NOW, policy), { nowMs, policy });
          return (!less.isSuppressed || all.isSuppressed) && all.score >= less.score - 1e-9;
        },
      ),
      RUNS,
    );
  });

  test("the order in which outcomes arrive leaves no trace in the standing", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.oneof(anySoft, anyOutcome), { maxLength: 30, selector: ({ id }) => id })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        laterThanNow,
        ([all, shuffled], nowMs) => {
          const [a, b] = [apply(ANN, all, NOW), apply(ANN, shuffled, NOW)].map((entry) => addressStandingOf(entry, { nowMs }));
          return a?.isSuppressed === b?.isSuppressed && a?.hold?.untilMs === b?.hold?.untilMs && a?.score === b?.score;
        },
      ),
      RUNS,
    );
  });

  test("an outcome that arrives again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anySoft, anyOutcome), { minLength: 1, maxLength: 15 }), fc.nat(), (all, pick) => {
        const entry = apply(ANN, all, NOW);
        const again = all[pick % all.length] as ObservedOutcome;
        return applyOutcome(entry, again, { nowMs: NOW }) === entry;
      }),
      RUNS,
    );
  });

  test("who fails softly only always comes back by itself", () => {
    fc.assert(
      fc.property(fc.array(anySoft, { maxLength: 60 }), anyPolicy, (all, policy) => {
        const entry = apply(ANN, all, NOW, policy);
        return !addressStandingOf(entry, { nowMs: NOW + (policy.maxHoldDays + 2) * DAY_MS, policy }).isSuppressed;
      }),
      RUNS,
    );
  });

  test("a reactivated address stays free whatever of the past arrives again", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anySoft, anyOutcome), { maxLength: 30 }), (all) => {
        const lifted = reactivate(apply(ANN, all, NOW), { nowMs: NOW, hasConsent: true });
        return lifted.ok && !isSuppressed(apply(lifted.entry, all, NOW), NOW);
      }),
      RUNS,
    );
  });
});
