/** The list is opened where there is a store and where there is none, and what prevents it is said. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { withSuppressions } from "./with-suppressions.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-list-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a list is there before the daemon has ever run, and a failure is one line", async () => {
  const config = join(folder, "ricochet.toml");
  writeFileSync(config, `[store]\nurl = "sqlite:${folder}/data/ricochet.db"\n[node]\nhostname = "mx.example.com"\n`);
  const { context, said } = madeUpContext();
  const answers: unknown[] = [];
  await withSuppressions(context, { config }, async ({ list }) => {
    answers.push(list.canonical("Ann@Example.com"), await list.store.lastChange());
  });
  expect(answers).toEqual(["ann@example.com", 0]);
  await withSuppressions(context, { config }, () => Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" })));
  expect(said).toEqual({ stdout: "", stderr: "ricochet suppress: no such file or folder\n", code: 1 });
});
