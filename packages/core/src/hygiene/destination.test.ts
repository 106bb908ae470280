/** Destination profiles: choosing one, judging replies, when to try again, how much at once. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reason } from "../model/index.ts";
import { chooseProfile } from "./choose-profile.ts";
import { DEFAULT_PROFILE } from "./default-profile.ts";
import type { DestinationProfile, ReplyRule } from "./destination-profile.ts";
import { adaptDestination, allowedConnections, type DestinationState, freshDestination, MAX_PAUSE_MS } from "./destination-state.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations.ts";
import { judgeReply, type ReplyJudgement } from "./judge-reply.ts";
import { isWarningDue, nextAttempt } from "./next-attempt.ts";
import { looksLikeOutage } from "./outage.ts";
import { PROVIDER_PROFILES } from "./provider-profiles.ts";

const resolve = (profile: DestinationProfile) => chooseProfile({ domain: "x.example" }, [{ ...profile, domains: ["*"] }]);

/** The example of a rule as a reply that its pattern can be about. */
function exampleReply({ example, when }: ReplyRule) {
  const [, code = "", status, text = ""] = /^(\d{3}) (?:(\d\.\d+\.\d+) )?(.*)$/.exec(example) ?? [];
  return {
    code: Number(code),
    text,
    ...(status !== undefined && { status }),
    ...(when.verbs?.[0] !== undefined && { verb: when.verbs[0] }),
    ...(when.reasons?.[0] !== undefined && { reason: when.reasons[0] as Reason }),
  };
}

describe("profiles", () => {
  test("are chosen by domain, by exchanger, or are the default", () => {
    expect(chooseProfile({ domain: "gmail.com" }, PROVIDER_PROFILES)).toMatchObject({ name: "google", limits: { connections: 5 } });
    expect(chooseProfile({ domain: "example.org", exchanger: "ASPMX.L.GOOGLE.COM." }, PROVIDER_PROFILES).name).toBe("google");
    expect(chooseProfile({ domain: "notgoogle.com", exchanger: "mx.notgoogle.com" }, PROVIDER_PROFILES)).toBe(DEFAULT_PROFILE);
    expect(chooseProfile({ domain: "yahoo.com" }, PROVIDER_PROFILES).limits).toEqual({
      connections: 10,
      messagesPerConnection: 20,
      recipientsPerMessage: 100,
    });
  });

  const rules = [{ ...DEFAULT_PROFILE, domains: ["*"], source: "" }, ...PROVIDER_PROFILES].flatMap((profile) =>
    (profile.replies ?? []).map((rule) => ({ rule, profile, id: rule.id })),
  );

  test("name each rule once", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(rules)("rule $id decides its own example", ({ rule, profile }) => {
    const judged = judgeReply(exampleReply(rule), resolve(profile));
    expect(judged.rule).toBe(rule.id);
    expect(Object.keys(rule.when).length).toBeGreaterThan(0);
    expect((rule.reaction ?? "none") === "none").toBe(rule.forMs === undefined);
    if (rule.treatAs !== undefined) expect(judged.disposition).toBe(rule.treatAs);
  });
});

describe("replies", () => {
  test("mean what their code says when no rule fits", () => {
    expect(judgeReply({ code: 250, text: "2.0.0 OK" }, DEFAULT_PROFILE)).toMatchObject({ disposition: "accepted", reaction: "none" });
    expect(judgeReply({ code: 451, text: "later" }, DEFAULT_PROFILE).disposition).toBe("temporary");
    expect(judgeReply({ code: 550, text: "no" }, DEFAULT_PROFILE)).toMatchObject({ disposition: "permanent", forMs: 0 });
  });

  test("are rewritten where a rule says so, the words kept", () => {
    const rule = {
      id: "r",
      when: { codes: [550] },
      rewrite: { code: 451, status: "4.0.0", text: "they said: {text}" },
      source: "",
      example: "",
    };
    const judged = judgeReply({ code: 550, status: "5.0.0", text: "$& no" }, resolve({ name: "p", source: "", replies: [rule] }));
    expect(judged.reply).toEqual({ code: 451, status: "4.0.0", text: "they said: $& no" });
  });

  test("that accept are never caught by a rule", () => {
    const greedy = { id: "g", when: { phrase: "" }, treatAs: "permanent", source: "", example: "" } as const;
    expect(judgeReply({ code: 250, text: "ok" }, resolve({ name: "p", source: "", replies: [greedy] })).disposition).toBe("accepted");
  });

  test("of any text are judged", () => {
    const profiles = PROVIDER_PROFILES.map(resolve);
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.string({ maxLength: 120 }), (code, text) =>
        profiles.every((profile) => judgeReply({ code, text }, profile).forMs >= 0),
      ),
      { numRuns: 300 },
    );
  });
});

describe("the next attempt", () => {
  const { schedule } = DEFAULT_PROFILE;
  const at = (attempts: number, nowMs: number, random = 0.5) => nextAttempt({ attempts, acceptedAtMs: 0, nowMs, random }, schedule);

  test("comes after the waits of the schedule, the last of which repeats", () => {
    const waits = [1, 2, 3, 4, 5, 6, 99].map((attempts) => at(attempts, 1000));
    expect(waits.map((next) => next.kind === "retry" && (next.atMs - 1000) / MINUTE_MS)).toEqual([1, 5, 15, 60, 240, 240, 240]);
  });

  test("falls on the expiry at the latest; after it there is none", () => {
    const end = 5 * DAY_MS;
    expect(at(9, end - 1)).toEqual({ kind: "retry", atMs: end });
    expect(at(9, end)).toEqual({ kind: "expire" });
  });

  test("is always in the future, near the planned wait, and ends for every schedule", () => {
    const schedules = fc.record({
      retryAfterMs: fc.array(fc.integer({ min: 0, max: DAY_MS }), { maxLength: 6 }),
      jitterShare: fc.double({ min: 0, max: 1, noNaN: true }),
      warnAfterMs: fc.constant(0),
      expireAfterMs: fc.integer({ min: 1, max: 30 * DAY_MS }),
    });
    fc.assert(
      fc.property(schedules, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(50), (any, random, attempts) => {
        const next = nextAttempt({ attempts, acceptedAtMs: 0, nowMs: any.expireAfterMs - 1, random }, any);
        return next.kind === "retry" && next.atMs === any.expireAfterMs;
      }),
      { numRuns: 1000 },
    );
  });

  test("a warning is due after its time", () => {
    expect(isWarningDue({ acceptedAtMs: 0, nowMs: 4 * HOUR_MS }, schedule)).toBe(true);
    expect(isWarningDue({ acceptedAtMs: 0, nowMs: 4 * HOUR_MS - 1 }, schedule)).toBe(false);
  });
});

describe("what a destination may be given", () => {
  const profile = DEFAULT_PROFILE;
  const answer = (changes: Partial<ReplyJudgement>): ReplyJudgement => ({
    disposition: "temporary",
    reaction: "none",
    forMs: 0,
    reply: { code: 451, text: "" },
    ...changes,
  });
  const accepted = answer({ disposition: "accepted" });
  const backOff = answer({ reaction: "back-off", forMs: 10 * MINUTE_MS });
  const pause = answer({ reaction: "pause", forMs: HOUR_MS });

  test("is halved when it asks for less, and grows one by one once the time is over", () => {
    const less = adaptDestination(freshDestination(profile), backOff, { nowMs: 0, profile });
    expect(allowedConnections(less, 1)).toBe(5);
    expect(adaptDestination(less, accepted, { nowMs: MINUTE_MS, profile }).connections).toBe(5);
    expect(adaptDestination(less, accepted, { nowMs: 10 * MINUTE_MS, profile }).connections).toBe(6);
  });

  test("is nothing during a pause, one connection after it, and a longer pause the next time", () => {
    const first = adaptDestination(freshDestination(profile), pause, { nowMs: 0, profile });
    expect([allowedConnections(first, HOUR_MS - 1), allowedConnections(first, HOUR_MS)]).toEqual([0, 1]);
    const second = adaptDestination(first, pause, { nowMs: HOUR_MS, profile });
    expect([allowedConnections(second, 3 * HOUR_MS - 1), allowedConnections(second, 3 * HOUR_MS)]).toEqual([0, 1]);
    const open = adaptDestination(second, accepted, { nowMs: 3 * HOUR_MS, profile });
    expect(open).toEqual({ connections: 2, pausesInRow: 0 });
  });

  test("the last answers of open sessions do not lengthen a pause step by step", () => {
    const first = adaptDestination(freshDestination(profile), pause, { nowMs: 0, profile });
    const same = adaptDestination(first, pause, { nowMs: 1000, profile });
    expect(same).toMatchObject({ pausedUntilMs: 1000 + HOUR_MS, pausesInRow: 1 });
  });

  test("stays between one and the limit, and no pause is endless", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(accepted, backOff, pause, answer({})), fc.nat(2 * HOUR_MS)), { maxLength: 80 });
    fc.assert(
      fc.property(steps, (all) => {
        let [state, nowMs]: [DestinationState, number] = [freshDestination(profile), 0];
        for (const [judgement, waited] of all) {
          nowMs += waited;
          state = adaptDestination(state, judgement, { nowMs, profile });
        }
        const after = allowedConnections(state, nowMs + MAX_PAUSE_MS);
        return after >= 1 && after <= profile.limits.connections;
      }),
      { numRuns: 1000 },
    );
  });
});

test("a destination that suddenly refuses a third of all recipients has an outage; a list of bad addresses has not", () => {
  expect(looksLikeOutage({ tried: 400, failed: 130, usualShare: 0.01 })).toBe(true);
  expect(looksLikeOutage({ tried: 400, failed: 130, usualShare: 0.3 })).toBe(false);
  expect(looksLikeOutage({ tried: 20, failed: 20, usualShare: 0 })).toBe(false);
  expect(looksLikeOutage({ tried: 400, failed: 40, usualShare: 0.001 })).toBe(false);
});
