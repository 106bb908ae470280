import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { missingRight } from "./missing-right.ts";

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-rights-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As the user nobody sees it, where this is root, who may do all. */
function asNobody(file: string): string {
  const module = fileURLToPath(new URL("./missing-right.ts", import.meta.url));
  const become = isRoot ? `process.setgroups([]); process.setgid(${NOBODY}); process.setuid(${NOBODY});` : "";
  const ask = `process.stdout.write(String(missingRight(${JSON.stringify(file)})));`;
  const input = `const { missingRight } = await import(${JSON.stringify(module)}); ${become} ${ask}`;
  return execFileSync(process.execPath, ["--input-type=module"], { input, encoding: "utf8" });
}

test("nothing is missing where a file may be read, written, or made", () => {
  const file = join(folder, "ricochet.db");
  expect(missingRight(file)).toBeUndefined();
  expect(missingRight(join(folder, "deep", "down", "ricochet.db"))).toBeUndefined();
  writeFileSync(file, "");
  expect(missingRight(file)).toBeUndefined();
});

test("a folder and a file of somebody else are named, with whose they are and who asks", () => {
  const file = join(folder, "ricochet.db");
  writeFileSync(file, "");
  chmodSync(file, 0o000);
  chmodSync(folder, isRoot ? 0o755 : 0o555);
  expect(asNobody(join(folder, "data", "ricochet.db"))).toMatch(
    /^user \d.* may not read and write .*ricochet-rights-\w+, which belongs to user \d+; run it/,
  );
  chmodSync(folder, 0o777);
  expect(asNobody(file)).toMatch(/^user \d.* may not read and write .*ricochet\.db, which belongs to user \d+; run it/);
});
