import { expect, test } from "vitest";
import { destinationProfiles } from "../settlement/destination-profiles.ts";
import { HOUR_MS, outcome, sampleConfiguration } from "../settlement/sample-site.test-support.ts";
import { verdictOf } from "../settlement/verdict.ts";
import { Destinations } from "./destinations.ts";

const profileOf = destinationProfiles(sampleConfiguration());

function scene() {
  let nowMs = 0;
  const destinations = new Destinations(profileOf, () => nowMs);
  const hear = (line: string, destinationFailed = false) => {
    const kind = line.startsWith("2") ? "relayed" : "failed";
    const judgements = [verdictOf(outcome(kind, line), profileOf("example.net")).judgement];
    return destinations.heard("example.net", { judgements, destinationFailed });
  };
  return { destinations, hear, passMs: (ms: number) => (nowMs += ms), nowMs: () => nowMs };
}

test("a destination that nobody has tried begins slowly, and grows up to its limit with what it takes", () => {
  const { destinations, hear } = scene();
  expect(destinations.outlook("example.net")).toEqual({ connections: 5 });
  for (let taken = 0; taken < 30; taken++) hear("250 2.0.0 . Ok");
  expect(destinations.outlook("example.net")).toEqual({ connections: 20 });
});

test("one that asks for less gets half", () => {
  const { hear } = scene();
  expect(hear("421 4.3.2 MAIL Service shutting down").connections).toBe(2);
});

test("one that cannot be reached is probed after one, two, four … minutes, once an hour at the last", () => {
  const { hear, passMs, nowMs } = scene();
  const pausesMs = Array.from({ length: 9 }, () => {
    const { pausedUntilMs = 0, connections } = hear("0 4.4.1 CONNECT Connection refused", true);
    expect(connections).toBe(1);
    const pauseMs = pausedUntilMs - nowMs();
    passMs(pauseMs);
    return pauseMs / 60_000;
  });
  expect(pausesMs).toEqual([1, 2, 4, 8, 16, 32, 64, 64, 64]);
});

test("one that cannot be reached is probed no later than the configuration tries anything again", () => {
  const queue = {
    retryAfterMs: [1000, 7000],
    warnAfterMs: 10_000,
    expireAfterMs: 20_000,
    keepAttempts: 20,
    maxActive: 100,
    perDestination: 3,
  };
  const destinations = new Destinations(destinationProfiles(sampleConfiguration({ queue })), () => 0);
  const judgements = [verdictOf(outcome("failed", "0 4.4.1 CONNECT Connection refused"), profileOf("example.net")).judgement];
  expect(destinations.heard("example.net", { judgements, destinationFailed: true }).pausedUntilMs).toBe(1000);
});

test("after one message that was taken the pauses begin anew", () => {
  const { hear, passMs, nowMs } = scene();
  hear("0 4.4.1 CONNECT Connection refused", true);
  passMs(HOUR_MS);
  hear("250 2.0.0 . Ok");
  expect(hear("0 4.4.1 CONNECT Connection refused", true).pausedUntilMs).toBe(nowMs() + 60_000);
});

test("a refusal of one message asks nothing of the traffic", () => {
  const { hear } = scene();
  expect(hear("550 5.1.1 RCPT User unknown")).toEqual({ connections: 5 });
});

test("no more than twenty thousand are remembered: the ones heard of longest ago are forgotten", () => {
  const { destinations } = scene();
  const judgements = [verdictOf(outcome("failed", "421 4.3.2 MAIL Closing"), profileOf("example.net")).judgement];
  for (let at = 0; at <= 20_000; at++) destinations.heard(`${at}.example.net`, { judgements, destinationFailed: false });
  expect(destinations.outlook("0.example.net").connections).toBe(5);
  expect(destinations.outlook("1.example.net").connections).toBe(2);
});

test("the configuration's times hold where a provider's profile says nothing else; warning and expiry always do", () => {
  const queue = { retryAfterMs: [7000], warnAfterMs: 1000, expireAfterMs: 2000, keepAttempts: 20, maxActive: 100, perDestination: 3 };
  const profiles = destinationProfiles(sampleConfiguration({ queue }));
  expect(profiles("example.net")).toMatchObject({
    schedule: { retryAfterMs: [7000], warnAfterMs: 1000, expireAfterMs: 2000 },
    limits: { connections: 3 },
  });
  expect(profiles("gmail.com").schedule).toMatchObject({ warnAfterMs: 1000, expireAfterMs: 2000 });
  expect(profiles("example.net", "mta5.am0.yahoodns.net").name).not.toBe("site");
});

test("one that a person paused stays so whatever it answers, until then or until it is released", () => {
  const { destinations, hear, passMs, nowMs } = scene();
  destinations.hold("example.net", nowMs() + HOUR_MS);
  hear("250 2.0.0 . Ok");
  expect(destinations.outlook("example.net").pausedUntilMs).toBe(nowMs() + HOUR_MS);
  expect(destinations.facts("example.net")).toMatchObject({ isHeld: true, isCareful: false, profile: { name: "site" } });
  passMs(HOUR_MS);
  expect(destinations.facts("example.net")).toMatchObject({ isHeld: false });
  destinations.hold("example.net", nowMs() + HOUR_MS);
  destinations.forgive("example.net");
  expect(destinations.outlook("example.net").pausedUntilMs).toBe(nowMs() + HOUR_MS);
  destinations.release("example.net");
  expect(destinations.outlook("example.net").pausedUntilMs).toBeUndefined();
});
