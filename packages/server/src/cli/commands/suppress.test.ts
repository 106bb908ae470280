/** `ricochet suppress`: what people type, and what they read. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { addSuppressions } from "./suppress-add.ts";
import { checkSuppressions } from "./suppress-check.ts";
import { exportSuppressions } from "./suppress-export.ts";
import { suppressionHistory } from "./suppress-history.ts";
import { importSuppressions } from "./suppress-import.ts";
import { listSuppressions } from "./suppress-list.ts";
import { removeSuppressions } from "./suppress-remove.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-suppress-"));
const file = join(folder, "data", "ricochet.db");
const config = join(folder, "ricochet.toml");

beforeAll(() => writeFileSync(config, `[store]\nurl = "sqlite:${file}"\n[node]\nhostname = "mx.example.com"\n`));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Command = (this: ReturnType<typeof madeUpContext>["context"], flags: never, ...rest: never[]) => Promise<void>;

/** What a command says on the standard output, after that on the standard error. */
async function said(
  command: Command,
  flags: object,
  { args = [], input }: { readonly args?: readonly string[]; readonly input?: string } = {},
) {
  const { context, said: words } = madeUpContext(input === undefined ? {} : { input });
  await (command as (this: unknown, ...all: unknown[]) => Promise<void>).call(context, { config, ...flags }, ...args);
  return words;
}

// Each goes on where the one before ended.
test("the list is filled by hand, and wrong addresses are named", async () => {
  expect(await said(addSuppressions, { note: "asked by telephone" }, { args: ["Ann@Example.net", "@example.org", "nobody"] })).toEqual({
    stdout: "added: 2\n",
    stderr: 'ricochet suppress add: "nobody" is no address and no @domain\n',
    code: 1,
  });
  expect(await said(listSuppressions, { stream: "bulk", cause: "hard" })).toMatchObject({
    stdout: "Nobody is on the list that was asked for.\n",
    code: 0,
  });
  expect((await said(addSuppressions, {}, { args: ["ann@example.net"] })).stdout).toBe("added: 0, held as strongly before: 1\n");
});

test("addresses are looked up from the standard input, however they are written", async () => {
  const checked = await said(checkSuppressions, {}, { input: "ANN@example.net\nbob@example.org\n\nfree@example.net\n" });
  expect(checked.stdout.split("\n").map((line) => line.split(/ +/).slice(0, 3).join(" "))).toEqual([
    "ann@example.net all manual",
    "@example.org all manual",
    "free@example.net may be",
    "",
  ]);
});

test("a list is brought in, and its wrong lines are named", async () => {
  const path = join(folder, "list.csv");
  writeFileSync(path, "address,cause\neve@example.net,complaint\nnobody,hard\n");
  expect(await said(importSuppressions, {}, { args: [path] })).toEqual({
    stdout: "added: 1, wrong: 1\n",
    stderr: 'ricochet suppress import: list.csv:3: "nobody" is no address and no @domain\n',
    code: 1,
  });
});

test("the list is exported, also from the middle on", async () => {
  const { stdout: list } = await said(exportSuppressions, { format: "ndjson" });
  expect(
    list
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).address),
  ).toEqual(["@example.org", "ann@example.net", "eve@example.net"]);
  const { stdout: rest } = await said(exportSuppressions, { format: "ndjson", after: "ann@example.net" });
  expect(rest.trim().split("\n")).toHaveLength(1);
});

test("addresses are let go, those that complained only with their consent", async () => {
  expect(await said(removeSuppressions, {}, { args: ["ann@example.net", "eve@example.net"] })).toEqual({
    stdout: "removed: 1\n",
    stderr: "ricochet suppress remove: eve@example.net complained; if its owner asks for mail again, say --consent\n",
    code: 1,
  });
  expect((await said(removeSuppressions, { consent: true, note: "subscribed again" }, { args: ["eve@example.net"] })).stdout).toBe(
    "removed: 1\n",
  );
});

test("the history of an address tells who did what, and what is left is listed", async () => {
  const { stdout: history } = await said(suppressionHistory, { json: true }, { args: ["EVE@example.net"] });
  expect(
    history
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ what, who, note }) => [what, who, note]),
  ).toEqual([
    ["removed", "cli", "subscribed again"],
    ["imported", "cli", "imported from list.csv"],
  ]);
  expect((await said(listSuppressions, { json: true })).stdout.trim().split("\n")).toHaveLength(1);
});

test("what is no address is wrong for each verb that takes one", async () => {
  expect((await said(checkSuppressions, {}, { args: ["nobody"] })).code).toBe(1);
  expect((await said(suppressionHistory, {}, { args: ["nobody"] })).code).toBe(1);
  expect((await said(exportSuppressions, { after: "nobody" })).code).toBe(2);
});

test("a list that cannot be read is named", async () => {
  const missing = join(folder, "missing.csv");
  for (const [path, why] of [
    [missing, "no such file or folder"],
    [folder, "it is a folder"],
  ] as const)
    expect(await said(importSuppressions, {}, { args: [path] })).toEqual({
      stdout: "",
      stderr: `ricochet: cannot read ${path}: ${why}; nothing was imported\n`,
      code: 1,
    });
});
