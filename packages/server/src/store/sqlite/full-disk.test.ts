/**
 * A disk that is full: what cannot be stored is refused as "full", what was acknowledged stays, and the store goes on when there is
 * room again. On a file system of its own of 2 MiB, which only root can mount.
 */
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { NOON_MS, OWNER, sampleMessage } from "../conformance/index.ts";
import { sqliteDialect } from "../dialect/index.ts";
import { type Claimed, claim, enqueue, integrity, settle } from "../operations/index.ts";
import { Committer, type Outcome } from "./commit.ts";
import { freeSpace } from "./free-space.ts";
import { freshDatabase } from "./fresh-database.test-support.ts";
import { takeLock } from "./lock.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-full-"));
const cannotMount = mounted();
if (cannotMount !== undefined) console.log(`the tests of a full disk are skipped: ${cannotMount}`);

afterAll(() => {
  if (cannotMount === undefined) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(cannotMount !== undefined)("a full disk", () => {
  it("refuses what has no room, keeps what was acknowledged, and goes on when there is room", async () => {
    const file = join(folder, "queue.db");
    const connection = freshDatabase(file);
    const committer = new Committer(connection, { keepSettledMs: 0 });
    const ballast = join(folder, "ballast");
    writeFileSync(ballast, new Uint8Array(600_000));

    const acknowledged: number[] = [];
    const refused: Outcome[] = [];
    for (let id = 1; refused.length < 6 && id < 2_000; id += 3) {
      const ids = [id, id + 1, id + 2];
      const outcomes = committer.commit(
        ids.map((one) => (context) => enqueue(sampleMessage(one, { content: new Uint8Array(9_000) }), context)),
      );
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.failure === undefined) acknowledged.push(ids[index] as number);
        else refused.push(outcome);
      }
    }
    expect(new Set(refused.map(({ failure }) => failure?.code))).toEqual(new Set(["full"]));
    expect(refused[0]?.failure?.isRetryable).toBe(true);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(await freeSpace(file, 0)).toBeLessThan(100_000);
    expect(connection.database.prepare("select id from messages order by id").pluck().all()).toEqual(acknowledged);
    expect(connection.run(integrity(sqliteDialect, { db: connection.db }))).toEqual(["ok"]);

    rmSync(ballast);
    const [claims] = committer.commit([
      (context) => claim({ owner: OWNER, nowMs: NOON_MS, limit: 5, perDestination: 5, except: [] }, context),
    ]);
    const keys = (claims as { value: readonly Claimed[] }).value.map(({ facts }) => ({ message: facts.id, index: 0 }));
    const [settled] = committer.commit([
      (context) =>
        settle(
          {
            owner: OWNER,
            recipients: keys.map((key) => ({ key, state: "relayed" as const, isAttempt: true })),
            messages: [],
            audit: [],
            nowMs: NOON_MS,
          },
          context,
        ),
    ]);
    expect(settled?.failure).toBeUndefined();
    expect(keys.length).toBe(5);
    connection.close();
  });

  it("keeps a store from being locked, and is not mistaken for another process", () => {
    rmSync(join(folder, "queue.db"));
    const file = join(folder, "locked.db");
    takeLock(file).release();
    const ballast = join(folder, "ballast");
    fillUp(ballast);
    expect(() => takeLock(file)).toThrow(/^cannot lock the store .*locked.db: database or disk is full/);
    rmSync(ballast);
    takeLock(file).release();
  });
});

function fillUp(file: string): void {
  const pieces = openSync(file, "w");
  try {
    for (;;) writeSync(pieces, new Uint8Array(4_096));
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    closeSync(pieces);
  }
}

/** Why it cannot be mounted; undefined when it is. */
function mounted(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root on Linux can mount a small file system";
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "ricochet-full", folder], { stdio: "pipe" });
    return undefined;
  } catch (error) {
    return `mount refused: ${error instanceof Error ? error.message.split("\n").at(-2) : String(error)}`;
  }
}
