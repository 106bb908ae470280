/** What a browser fetches before it shows anything: held small, and nothing of it inline or from elsewhere. Needs the built page. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const PAGE = fileURLToPath(new URL("../../packages/server/dist/program/page/", import.meta.url));
const LIMIT_BYTES = 150_000;

const text = (name: string): string => readFileSync(join(PAGE, name), "utf8");
const named = (source: string, pattern: RegExp): readonly string[] => [...source.matchAll(pattern)].map(([, name = ""]) => name);

/** The page, what it names, and the overview with all that it needs. */
function firstLoad(): ReadonlySet<string> {
  const found = new Set(["index.html", ...named(text("index.html"), /(?:src|href)="\/([^"]+)"/g)]);
  for (const file of found) {
    if (!file.endsWith(".js")) continue;
    for (const other of named(text(file), /\bfrom\s*"\.\/([^"]+)"/g)) found.add(`assets/${other}`);
    for (const view of named(text(file), /"(?:\.\/|assets\/)(overview-[^"]+)"/g)) found.add(`assets/${view}`);
  }
  return found;
}

test(`the first load has at most ${LIMIT_BYTES} octets, packed with gzip`, () => {
  const files = [...firstLoad()];
  const sizes = files.map((file) => gzipSync(readFileSync(join(PAGE, file))).byteLength);
  const sum = sizes.reduce((before, size) => before + size, 0);
  console.log(`the first load has ${sum} octets in ${files.length} files (at most ${LIMIT_BYTES})`);
  expect(files.some((file) => file.startsWith("assets/overview"))).toBe(true);
  expect(sum).toBeLessThanOrEqual(LIMIT_BYTES);
});

test("nothing stands inline: no script, no style, no handler", () => {
  const index = text("index.html");
  expect(index).not.toMatch(/<script(?![^>]+\bsrc=)/);
  expect(index).not.toMatch(/<style|\sstyle=|\son\w+=/);
});
