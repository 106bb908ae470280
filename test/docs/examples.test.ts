/** Every command and every program that a page shows is run, and prints what the page says. */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commandsOf, isPrinted, programsOf } from "./blocks.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAGES = globSync(["*.md", "docs/**/*.md", "packages/*/*.md"], { cwd: ROOT }).sort();
const PAGE_TEXTS = PAGES.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
const COMMANDS = PAGE_TEXTS.flatMap(({ path, text }) => commandsOf(text).map((command) => ({ path, ...command })));
const PROGRAMS = PAGE_TEXTS.flatMap(({ path, text }) => programsOf(text).map((program) => ({ path, ...program })));
const SECONDS = 20_000;

let bin = "";
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), "ricochet-docs-"));
  symlinkSync(join(ROOT, "packages/server/bin/ricochet.js"), join(bin, "ricochet"));
  symlinkSync(process.execPath, join(bin, "node"));
});
afterAll(() => rmSync(bin, { recursive: true, force: true }));

function run(command: string, args: readonly string[], input = ""): string {
  const env = { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter), NO_COLOR: "1", COLUMNS: "120" };
  const result = spawnSync(command, args, { cwd: ROOT, env, input, encoding: "utf8", timeout: SECONDS });
  return result.stdout + result.stderr;
}

function expectPrinted(expected: string, actual: string): void {
  if (!isPrinted(expected, actual)) expect(actual.trimEnd()).toBe(expected.trimEnd());
}

it("finds commands and programs to run", () => {
  expect(COMMANDS.length).toBeGreaterThan(0);
  expect(PROGRAMS.length).toBeGreaterThan(0);
});

it.each(COMMANDS)("$path: $line", ({ line, prints }) => expectPrinted(prints, run("sh", ["-c", line])), SECONDS);

it.each(PROGRAMS)(
  "$path: a program prints what stands below it",
  ({ source, prints }) => {
    expectPrinted(prints, run("node", ["--input-type=module-typescript", "-"], source));
  },
  SECONDS,
);
