/**
 * `node read-one-shape.ts SHAPE BYTES`: reads such a message for half a second, prints how long one
 * reading took and what came of it. In a process of its own for each size, so that what one size leaves
 * behind does not weigh on the next.
 */

import { read } from "@ricochet/core";
import { spread } from "../measure/median.ts";
import { messageOf } from "./shapes.ts";

const ENOUGH_MS = 500;
const MOST_READINGS = 200;

export interface Reading {
  readonly bytes: number;
  readonly cpuMs: number;
  readonly outcomes: number;
  readonly problems: readonly string[];
}

const [shape = "", size = ""] = process.argv.slice(2);
const message = messageOf(shape, Number(size));
const times: number[] = [];
let report = read(message);
let spent = 0;
while (spent < ENOUGH_MS && times.length < MOST_READINGS) {
  const before = process.cpuUsage();
  report = read(message);
  const { user, system } = process.cpuUsage(before);
  const tookMs = (user + system) / 1000;
  times.push(tookMs);
  spent += tookMs;
}
const problems = [...new Set(report.problems.map(({ code }) => code))];
const reading: Reading = { bytes: message.length, cpuMs: spread(times).median, outcomes: report.outcomes.length, problems };
console.log(JSON.stringify(reading));
