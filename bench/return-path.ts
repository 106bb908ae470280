/**
 * `bench return-path`: addresses signed and checked again in one process, a second for each scheme; how many for
 * each second of CPU time. "sign and check" is both for one address, as a message sent and its bounce cost;
 * "refuse" is a path signed by another, as backscatter costs at RCPT TO.
 */

import { check, sign } from "../packages/core/dist/return-path/index.js";
import type { CheckOptions, SignOptions } from "../packages/core/src/return-path/index.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { table } from "./table.ts";

const keys = [
  { id: 1, secret: "the key that signs" },
  { id: 0, secret: "the key before it", retiredAt: new Date("2026-11-20T00:00:00Z") },
];
const now = new Date("2026-11-22T09:30:00Z");
const keyed = { keys, now };

const SCHEMES: Readonly<Record<string, SignOptions & CheckOptions>> = {
  "token, the address inside": { scheme: "token", ...keyed },
  "token, an id": { scheme: "token", ...keyed, id: "00112233445566778899aabbccddeeff" },
  "BATV": { scheme: "batv", ...keyed },
  "SRS": { scheme: "srs", ...keyed, domain: "forward.example" },
  "VERP": { scheme: "verp", sender: "list@lists.example.com" },
};

export function returnPathSpeed(args: readonly string[]): void {
  const { seconds, json } = options(args, { seconds: 1, json: false });
  const around = surroundings();
  const measured = Object.entries(SCHEMES).map(([name, scheme]) => ({
    scheme: name,
    signAndCheck: measure((number) => signAndCheck(`user${number}@example.com`, scheme), seconds),
    refuse: scheme.scheme === "verp" ? undefined : measure(refusing(scheme), seconds),
  }));
  if (json) {
    console.log(JSON.stringify({ bench: "return-path", around, measured }));
    return;
  }
  console.log(`return-path: addresses for each second of CPU time\n${describe(around)}`);
  console.log(
    `${table(
      ["scheme", "sign and check", "refuse"],
      measured.map(({ scheme, signAndCheck: both, refuse }) => [scheme, both, refuse]),
    )}\n`,
  );
}

function signAndCheck(address: string, scheme: SignOptions & CheckOptions): void {
  const signed = sign(address, scheme);
  if (!signed.ok || !check(signed.address, scheme).ok) throw new Error(`${scheme.scheme} does not believe what it signed`);
}

function refusing(scheme: SignOptions & CheckOptions): () => void {
  const forged = sign("user@example.com", { ...scheme, keys: [{ id: 1, secret: "somebody else's" }] } as SignOptions);
  if (!forged.ok || check(forged.address, scheme).ok) throw new Error(`${scheme.scheme} believes what it did not sign`);
  return () => check(forged.address, scheme);
}

/** A third of the time to get warm, then the whole of it. */
function measure(once: (number: number) => void, seconds: number): number {
  run(once, (seconds * 1000) / 3);
  return run(once, seconds * 1000);
}

function run(once: (number: number) => void, ms: number): number {
  let count = 0;
  const start = process.cpuUsage();
  const end = performance.now() + ms;
  while (performance.now() < end) {
    for (let times = 0; times < 500; times++) once(count++);
  }
  const { user, system } = process.cpuUsage(start);
  return (count * 1e6) / (user + system);
}
