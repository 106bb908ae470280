/** The keys of alarms: from when on somebody is told that something is wrong. */

import { BOOLEAN, count, PERCENTAGE, SOME_TIME } from "../kinds/index.ts";
import { key, section } from "./key.ts";

export const ALARMS = section("alarms", "When an alarm is raised: see [the guide](../guide/rates.md).", {
  on: key(BOOLEAN, { fallback: true, means: "Whether there are alarms at all." }),
  look_every: key(SOME_TIME, { fallback: "1m", means: "How often it is looked, while anything happens and while an alarm is raised." }),
  window: key(SOME_TIME, { fallback: "24h", means: "Of which time the shares are." }),
  minimum_sent: key(count(1, 1_000_000_000), {
    fallback: 200,
    means: "Fewer mails in that time raise no alarm: one failure more or less would.",
  }),
  hard: key(PERCENTAGE, { fallback: 5, means: "Hard bounces in per cent of what was sent; 0 is no alarm." }),
  complaints: key(PERCENTAGE, { fallback: 0.1, means: "Complaints in per cent of what was delivered; 0 is no alarm." }),
  deferred: key(PERCENTAGE, { fallback: 50, means: "Attempts that were put off in per cent of all attempts; 0 is no alarm." }),
  queue: key(count(0, 1_000_000_000), { fallback: 100_000, means: "Recipients that wait in the queue; 0 is no alarm." }),
  backscatter: key(count(0, 1_000_000_000), { fallback: 1000, means: "Forged bounces in an hour; 0 is no alarm." }),
});
