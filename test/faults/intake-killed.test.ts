/**
 * The daemon killed with SIGKILL at random moments while bounces come: each that was answered with 250 is one row of the ledger
 * with all that follows from it, however often it was brought; none is lost, none is there twice. RICOCHET_KILLS says how often,
 * RICOCHET_BOUNCES how many come between two kills: a thousand and more keep the daemon busy until it takes them in beside its
 * main thread, and the last line says how many kills met it so.
 */

import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { bringAll } from "../support/bounce-client.ts";
import { BOUNCE_DOMAIN, type Bounce, bounces, KEY } from "../support/bounces.ts";
import { storeFile, writeConfig } from "./program/config-file.ts";
import { startDaemon } from "./program/daemon.ts";

const KILLS = Number(process.env["RICOCHET_KILLS"] ?? 8);
const EACH_ROUND = Number(process.env["RICOCHET_BOUNCES"] ?? 150);
const SESSIONS = 8;
/** A server takes no more of one connection than it is configured to. */
const MESSAGES_EACH = 50;
const MOST_LATER_MS = 30;
/** Longer it waits for no bounce: then it is killed before the first one. */
const PATIENCE_MS = 5_000;
/** Of those that were taken so many are brought again, as by a server that never heard the answer. */
const AGAIN = 20;

const folder = mkdtempSync(join(tmpdir(), "ricochet-intake-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configure(): string {
  mkdirSync(join(folder, "store"), { recursive: true });
  const file = writeConfig({ folder, ports: new Map(), localDomains: [] });
  const domain = `[[domain]]\nname = "${BOUNCE_DOMAIN}"\nkind = "return-path"\nforward = false\n`;
  appendFileSync(file, `[[key]]\nid = ${KEY.id}\nsecret = "${KEY.secret}"\n${domain}`);
  chmodSync(file, 0o600);
  return file;
}

it(
  `a daemon that is killed ${KILLS} times while bounces come has each of them once`,
  async () => {
    const config = configure();
    const all: Bounce[] = [];
    const taken = new Set<Bounce>();
    let beside = 0;
    const bring = async (port: number, onTaken: () => void = () => undefined): Promise<void> => {
      const waiting = [...[...taken].slice(-AGAIN), ...all.filter((one) => !taken.has(one))];
      const note = (one: Bounce): void => {
        taken.add(one);
        onTaken();
      };
      await bringAll(waiting, { port, sessions: SESSIONS, messagesEach: MESSAGES_EACH, onTaken: note });
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      all.push(...bounces(EACH_ROUND, { bytes: 500, run: `k${kill}x` }));
      const daemon = await startDaemon(config);
      const moment = countdown(Math.floor(Math.random() * EACH_ROUND));
      const bringing = bring(daemon.port, moment.count).catch(() => undefined);
      await Promise.race([moment.reached, delay(PATIENCE_MS)]);
      await delay(Math.random() * MOST_LATER_MS);
      if (hasThread(daemon.pid, "intake")) beside += 1;
      await daemon.kill();
      await bringing;
    }
    const before = taken.size;
    const daemon = await startDaemon(config);
    await bring(daemon.port);
    expect(await daemon.stop()).toBe(0);
    expect(taken.size).toBe(all.length);
    expect(accountOf(storeFile({ folder }))).toEqual(expected(all));
    console.log(
      `${KILLS} kills: ${all.length} bounces, ${before} of them taken before the last start; ${beside} kills met the thread beside`,
    );
  },
  120_000 + KILLS * (30_000 + EACH_ROUND * 20),
);

/** Whether a thread of this name is at work, where Linux' /proc says so. */
function hasThread(pid: number, name: string): boolean {
  const threads = `/proc/${pid}/task`;
  return existsSync(threads) && readdirSync(threads).some((one) => readFileSync(`${threads}/${one}/comm`, "latin1").trim() === name);
}

/** Reached when it was counted so often. */
function countdown(times: number): { readonly count: () => void; readonly reached: Promise<void> } {
  let left = times;
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const count = (): void => {
    left -= 1;
    if (left <= 0) reach();
  };
  if (times === 0) reach();
  return { count, reached };
}

/** All that must agree with each other, counted in the tables themselves. */
function accountOf(file: string) {
  const db = new DatabaseSync(file, { readOnly: true });
  const one = (sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0];
  const account = {
    arrivals: one("select count(*) from arrivals"),
    bodies: one("select count(*) from arrival_bodies"),
    recipients: one("select count(distinct recipient) from outcomes"),
    outcomes: one("select count(*) from outcomes"),
    counted: one("select sum(total) from rates"),
    held: one("select count(*) from suppressions where cause is not null"),
    changes: one("select count(*) from suppression_changes"),
    // an alarm about so many bounces is an event too, and no outcome's
    told: one("select count(*) from events where outcome is not null"),
  };
  db.close();
  return account;
}

function expected(all: readonly Bounce[]) {
  const count = all.length;
  const hard = all.filter(({ isHard }) => isHard).length;
  return {
    ...{ arrivals: count, bodies: count, recipients: count, outcomes: count, counted: count },
    ...{ held: hard, changes: hard, told: count + hard },
  };
}
