import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverToMaildir } from "./deliver-to-maildir.ts";
import { mailboxBytes } from "./mailbox-bytes.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "mailbox-bytes-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const SETTINGS = { subAddressSeparator: "+", quotaBytes: 100_000 };

test("a mailbox has the octets that were delivered into it, under each of its spellings; one that is not there has none", async () => {
  const octets = Buffer.from("Subject: x\r\n\r\nHello\r\n");
  const body = { sizeBytes: octets.length, inMemory: octets, read: () => [octets] as never };
  const copy = { recipient: "ann@example.com", reversePath: "", body, isBinary: false, nowMs: 0 };
  const stored = await deliverToMaildir({ ...SETTINGS, root, hostname: "mx.example.com" }, copy);
  const used = stored.kind === "stored" ? stored.sizeBytes : Number.NaN;
  expect(await mailboxBytes({ ...SETTINGS, root, address: "Ann+news@example.com" }, 0)).toBe(used);
  expect(await mailboxBytes({ ...SETTINGS, root, address: "bob@example.com" }, 0)).toBe(0);
});

test("nobody knows what is in a mailbox that cannot be read, or cannot be", async () => {
  expect(await mailboxBytes({ ...SETTINGS, root: "/dev/null", address: "ann@example.com" }, 0)).toBeUndefined();
  expect(await mailboxBytes({ ...SETTINGS, root, address: "../ann@example.com" }, 0)).toBeUndefined();
});
