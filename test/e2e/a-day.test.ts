/**
 * Twenty-four simulated hours with the store and the daemon as they are: a tenth of the destinations is dead. Those that
 * live are not kept waiting by them, and nothing grows but the queue of the dead.
 */

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Situation } from "../../packages/server/src/internet/index.ts";
import { openConnection } from "../../packages/server/src/smtp/client/index.ts";
import { bodyOf, recipientsOf, senderOf } from "../support/transactions.ts";
import { mail } from "./mail.ts";
import { memoryInUse } from "./memory-in-use.ts";
import { HOUR_MS, MINUTE_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const DESTINATIONS = 20;
const DEAD = 2;
const EVERY_MS = 30 * MINUTE_MS;
/** One for each destination, in its turn; nine in ten are for those that live. */
const AT_ONCE = 20;
const BODY = bodyOf(mail({ body: "We met, and we agreed.\r\n".repeat(100) }));

const domainOf = (number: number): string => `d${number % DESTINATIONS}.example`;
const destination = (number: number): Situation => ({
  domain: domainOf(number),
  shows: "Takes all mail, or is dead.",
  hosts: [{ script: { isRecorded: false }, isListening: number >= DEAD }],
  expected: { fate: "taken" },
});

test("a day of mail, a tenth of it for the dead: nobody starves, nothing grows", async () => {
  const situations = Array.from({ length: DESTINATIONS }, (_, number) => destination(number));
  world = await startWorld({ situations, store: 'keep_settled = "6h"', queue: 'warn_after = "4h"\nexpire_after = "8h"' });
  const beganAt = performance.now();
  const figures: Figures[] = [];
  for (let hour = 1; hour <= 24; hour++) {
    for (let passedMs = 0; passedMs < HOUR_MS; passedMs += EVERY_MS) {
      await sendSome();
      await world.pass(EVERY_MS);
    }
    if (hour % 6 === 0) figures.push(await figuresAfter(hour));
  }
  for (const figure of figures) console.log(`after ${figure.hour} h: ${JSON.stringify(figure)}`);
  console.log(`24 hours in ${((performance.now() - beganAt) / 1000).toFixed(1)} s`);
  judge(figures);
});

interface Figures {
  readonly hour: number;
  readonly accepted: number;
  readonly relayed: number;
  readonly slowestMs: number;
  readonly waiting: number;
  readonly warnings: number;
  readonly failures: number;
  readonly memoryMb: number;
  readonly storeMb: number;
}

function judge(figures: readonly Figures[]): void {
  const [, noon, evening, night] = figures as readonly [Figures, Figures, Figures, Figures];
  const sent = (24 * HOUR_MS * AT_ONCE) / EVERY_MS;
  const toTheDead = (sent * DEAD) / DESTINATIONS;
  expect(night.relayed).toBe(sent - toTheDead);
  expect(night.slowestMs).toBeLessThan(MINUTE_MS);
  // all who wait have waited for less than eight hours, and were warned once after four
  expect(night.waiting).toBeLessThanOrEqual(toTheDead / 3 + AT_ONCE);
  expect(night.failures + night.waiting).toBe(toTheDead);
  expect(night.warnings).toBeGreaterThanOrEqual(night.failures);
  expect(night.warnings).toBeLessThanOrEqual(toTheDead);
  expect(Math.abs(night.waiting - evening.waiting)).toBeLessThanOrEqual(AT_ONCE);
  // the story itself keeps what happened
  expect(night.memoryMb).toBeLessThan(noon.memoryMb + 25);
  expect(night.storeMb).toBeLessThan(noon.storeMb * 1.5);
}

async function figuresAfter(hour: number): Promise<Figures> {
  const { activity, daemon, folder } = world;
  const actions = activity.of("notified").map(({ action }) => action);
  const { byState } = await daemon.store.counts();
  const relayed = activity.of("relayed").filter(({ recipient }) => !recipient.endsWith("@example.com"));
  return {
    hour,
    accepted: activity.of("accepted").length,
    relayed: relayed.length,
    slowestMs: Math.max(...relayed.map(({ tookMs }) => tookMs)),
    waiting: byState.waiting ?? 0,
    warnings: actions.filter((action) => action === "delayed").length,
    failures: actions.filter((action) => action === "failed").length,
    memoryMb: Math.round(memoryInUse() / 1e6),
    storeMb: Math.round(((await sizeOf(folder, "ricochet.db")) + (await sizeOf(folder, "ricochet.db-wal"))) / 1e5) / 10,
  };
}

/** Over one connection, as an application does. */
async function sendSome(): Promise<void> {
  const opening = await openConnection({
    host: "127.0.0.1",
    address: "127.0.0.1",
    port: world.daemon.endpoints[0]?.port ?? 0,
    protocol: "smtp",
    hello: "client.example.com",
    tls: "off",
  });
  if (opening.kind !== "open") throw new Error("the daemon does not answer");
  for (let number = 0; number < AT_ONCE; number++) {
    const recipients = recipientsOf(`user@${domainOf(number)}`);
    const { answers } = await opening.connection.send({ sender: senderOf(), recipients, body: BODY });
    expect(answers).toMatchObject([{ kind: "accepted" }]);
  }
  await opening.connection.close();
}

/** The store is both: what is written stands in its log first, and is brought back into the database when there is enough of it. */
async function sizeOf(folder: string, name: string): Promise<number> {
  return (await stat(join(folder, "ricochet-data", name))).size;
}
