/**
 * The disk of the mailboxes fills after a message was accepted: it is tried again, and the sender is told if it stays full.
 * On a small file system of its own where it can be mounted; elsewhere the mailbox cannot be written to for another reason.
 */

import { execFileSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HOUR_MS, startWorld, type World } from "./world.ts";

let world: World;
let full: FullDisk;
beforeEach(async () => {
  world = await startWorld();
  full = await fillDisk(join(world.folder, "mail"));
});
afterEach(async () => {
  await full.remove();
  await world.close();
});

const FROM = { mailFrom: "user@sink.example", rcptTo: ["bob@example.com"] } as const;

test("when there is room again the message is delivered, and nobody was bothered", async () => {
  await world.send(FROM);
  await world.pass(HOUR_MS);
  expect(world.activity.of("deferred").length).toBeGreaterThan(1);
  await full.makeRoom();
  await world.settle();
  expect(await world.mailbox("bob")).toHaveLength(1);
  expect(await world.notices()).toEqual([]);
});

test("when it stays full the sender is warned once, and told at the end", async () => {
  await world.send(FROM);
  await world.settle();
  const outcomes = (await world.notices()).map(({ report }) => report.outcomes);
  expect(outcomes).toMatchObject([
    [{ recipient: "bob@example.com", action: "delayed", status: full.status }],
    [{ recipient: "bob@example.com", action: "failed", status: "4.4.7", bounce: "soft" }],
  ]);
});

interface FullDisk {
  /** What delivery says of it. */
  readonly status: string;
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

async function fillDisk(folder: string): Promise<FullDisk> {
  await mkdir(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "pipe" });
  } catch (error) {
    console.log(`no small file system could be mounted, so the mailbox is made unusable instead: ${String(error).split("\n")[0]}`);
    return await spoil(join(folder, "bob"));
  }
  const ballast = join(folder, "ballast");
  await writeFile(ballast, new Uint8Array(64 * 1024)).catch(() => undefined);
  return {
    status: "4.3.1",
    makeRoom: async () => await rm(ballast),
    remove: async () => {
      execFileSync("umount", [folder]);
      await Promise.resolve();
    },
  };
}

/** A file where the mailbox should be. */
async function spoil(mailbox: string): Promise<FullDisk> {
  await writeFile(mailbox, "");
  const remove = async (): Promise<void> => await rm(mailbox, { force: true, recursive: true });
  return { status: expect.stringMatching(/^4\./), makeRoom: remove, remove };
}
