/** The list is opened where there is a store and where there is none, and what prevents it is said. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { fillingSuppressions, withSuppressions } from "./with-suppressions.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-list-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configured(name: string): { readonly config: string; readonly file: string } {
  const config = join(folder, `${name}.toml`);
  const file = join(folder, name, "ricochet.db");
  writeFileSync(config, `[store]\nurl = "sqlite:${file}"\n[node]\nhostname = "mx.example.com"\n`);
  return { config, file };
}

test("a list is filled before the daemon has ever run, and a failure is one line", async () => {
  const { config } = configured("new");
  const { context, said } = madeUpContext();
  const answers: unknown[] = [];
  await fillingSuppressions(context, { config }, async ({ list }) => {
    answers.push(list.canonical("Ann@Example.com"), await list.store.lastChange());
  });
  expect(answers).toEqual(["ann@example.com", 0]);
  await withSuppressions(context, { config }, () => Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" })));
  expect(said).toEqual({ stdout: "", stderr: "ricochet suppress: no such file or folder\n", code: 1 });
});

test("whoever only asks is told that there is no list, for an empty one would let all through", async () => {
  const { config, file } = configured("mistyped");
  const { context, said } = madeUpContext();
  await withSuppressions(context, { config }, () => expect.fail("there is nothing to ask"));
  expect(said).toEqual({ stdout: "", stderr: `ricochet suppress: there is no store at ${file}\n`, code: 1 });
  expect(existsSync(file)).toBe(false);
});
