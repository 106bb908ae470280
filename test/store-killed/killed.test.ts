/**
 * A store whose process is killed at any moment, again and again: what it had acknowledged is there, no recipient is settled without
 * the notification that it owes, and there is no notification of a recipient that is not settled. RICOCHET_KILLS says how often; 20 otherwise.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openSqliteStore, type QueueEntry, type QueueStore } from "../../packages/server/src/store/index.ts";

const KILLS = Number(process.env["RICOCHET_KILLS"] ?? 20);
/** Stores in files of their own that are killed beside each other: starting is what takes the time. */
const BESIDE = 4;
const MOST_LINES = 400;
const NOTIFICATION = 1_000_000_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a store whose process is killed", () => {
  const rounds = Math.ceil(KILLS / BESIDE);
  it.concurrent.each(Array.from({ length: BESIDE }, (_, index) => index))(
    `has all that it acknowledged, and no notification without its settlement, ${rounds} times (file %i)`,
    async (index) => {
      const file = join(folder, `${index}.db`);
      const told: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const lines = Math.ceil(Math.random() * MOST_LINES);
        told.push(...(await killedAfter(lines, { file, firstId: 1 + round * 1_000_000 })));
      }
      await check(file, told);
    },
    60_000 + KILLS * 2_000,
  );
});

/** Runs a process until it has told that many lines, kills it, and returns all that it told. */
async function killedAfter(lines: number, { file, firstId }: { readonly file: string; readonly firstId: number }): Promise<string[]> {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, file, String(firstId)], { stdio: ["ignore", "pipe", "inherit"] });
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === lines) child.kill("SIGKILL");
  }
  expect(told.length).toBeGreaterThanOrEqual(lines);
  return told;
}

async function check(file: string, told: readonly string[]): Promise<void> {
  const store = await openSqliteStore({ file });
  try {
    expect(await store.integrity()).toEqual(["ok"]);
    const entries = await everything(store);
    const states = new Map(entries.map(({ key, state }) => [key.message, state]));
    const lost = told.filter((line) => !isKept(line, states));
    const halves = [...states].filter(([id, state]) => id < NOTIFICATION && (state === "failed") !== states.has(NOTIFICATION + id));
    expect({ lost, halves }).toEqual({ lost: [], halves: [] });
    const claimed = [...states.values()].filter((state) => state === "claimed").length;
    expect(await store.recover(Date.now())).toBe(claimed);
  } finally {
    await store.close();
  }
}

function isKept(line: string, states: ReadonlyMap<number, string>): boolean {
  const [what, id] = line.split(" ");
  const state = states.get(Number(id));
  return what === "settled" ? state === "failed" : state !== undefined;
}

async function everything(store: QueueStore): Promise<readonly QueueEntry[]> {
  const entries: QueueEntry[] = [];
  for (;;) {
    const last = entries[entries.length - 1];
    const page = await store.list({ limit: 1_000, ...(last !== undefined && { after: last.key }) });
    if (page.length === 0) return entries;
    entries.push(...page);
  }
}
