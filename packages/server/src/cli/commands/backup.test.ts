/** `ricochet backup`: what is copied beside a daemon, and that no copy replaces another. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sampleMessage } from "../../store/conformance/index.ts";
import { openSqliteStore } from "../../store/index.ts";
import { backUp } from "./backup.ts";
import { madeUpContext } from "./commands.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "data");
const scene = () => madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(data, "ricochet.db")}` } });

test("the store and its keys are copied while a daemon has it, and one copy never replaces another", async () => {
  const to = join(folder, "copies", "today");
  const none = scene();
  await backUp.call(none.context, {}, to);
  expect([none.said.code, none.said.stderr]).toEqual([1, `ricochet backup: there is no store at ${join(data, "ricochet.db")}\n`]);

  const store = await openSqliteStore({ file: join(data, "ricochet.db") });
  await store.enqueue(sampleMessage(1));
  writeFileSync(join(data, "return-path.key"), "secret\n", { mode: 0o600 });
  const { context, said } = scene();
  await backUp.call(context, { json: true }, to);
  expect([said.code, said.stderr]).toEqual([0, ""]);
  expect(JSON.parse(said.stdout)).toEqual({ folder: to, files: ["ricochet.db", "return-path.key"], sizeBytes: expect.any(Number) });
  expect(readdirSync(to)).toEqual(["return-path.key", "ricochet.db"]);
  expect(readFileSync(join(to, "return-path.key"), "utf8")).toBe("secret\n");
  expect(statSync(join(to, "return-path.key")).mode & 0o777).toBe(0o600);

  const again = scene();
  await backUp.call(again.context, {}, to);
  expect(again.said.code).toBe(1);
  expect(again.said.stderr).toContain("is there already; name another folder");
  await store.close();
}, 60_000);
