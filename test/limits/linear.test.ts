/**
 * Four times the mail needs about four times the work, never sixteen times. Only the ratio is looked at,
 * with a wide margin and several tries, for the machine does other things too; limits are lifted so that
 * they do not hide what would be quadratic.
 */
import { afterAll, describe, expect, it } from "vitest";
import { read } from "../../packages/core/src/index.ts";
import { bytesOf, HOSTILE_MAILS } from "./hostile-mail.ts";

const SMALL = 100_000;
const TRIES = 5;
const MOST = 8;
/** What is too short to measure counts as this. */
const LEAST_MS = 1;
const SECONDS = 300_000;
const LIFTED = {
  limits: { headerBytes: 64_000_000, headerFields: 1_000_000, textBytes: 64_000_000, parts: 1_000_000, recipients: 1_000_000, depth: 200 },
};

function cpuMs(mail: Uint8Array): number {
  const begin = process.cpuUsage();
  read(mail, LIFTED);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** The least time of three. */
function leastMs(mail: Uint8Array): number {
  return Math.max(LEAST_MS, Math.min(cpuMs(mail), cpuMs(mail), cpuMs(mail)));
}

const measured = new Map<string, readonly number[]>();

afterAll(() => {
  const rows = Array.from(measured, ([name, times]) => `${times.map((ms) => ms.toFixed(1).padStart(8)).join("")}  ${name}`);
  console.log([`ms for ${SMALL / 1000} kB, twice, four times as much`, ...rows].join("\n"));
});

describe.each(HOSTILE_MAILS)("$name", ({ name, make }) => {
  it(
    "takes time in proportion to its size",
    () => {
      const [one, two, four] = [1, 2, 4].map((times) => bytesOf(make(times * SMALL))) as [Uint8Array, Uint8Array, Uint8Array];
      let ratio = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < TRIES && ratio >= MOST; attempt++) {
        const times = [leastMs(one), leastMs(two), leastMs(four)] as const;
        ratio = Math.min(ratio, times[2] / times[0]);
        measured.set(name, times);
      }
      expect(ratio).toBeLessThan(MOST);
    },
    SECONDS,
  );
});
