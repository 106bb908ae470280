/** What `ricochet config` prints, and how it ends. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { checkConfiguration } from "./config-check.ts";
import { showConfiguration } from "./config-show.ts";

let folder = "";
let config = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-config-"));
  config = join(folder, "own.toml");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOUND = '[node]\nhostname = "mx.example.com"\n[[key]]\nsecret = "0123456789abcdef"\n[[domain]]\nname = "example.com"\n';

test("a sound configuration is said to be so", async () => {
  writeFileSync(config, SOUND, { mode: 0o600 });
  const { context, said } = madeUpContext();
  await checkConfiguration.call(context, { config });
  expect(said).toEqual({ stdout: `${config}: ready to be served\n`, stderr: "", code: 0 });
});

test("faults are named one a line, and the exit code says that the input was bad", async () => {
  writeFileSync(config, `${SOUND}quota_bytes = -1\n[queue]\nwarn_afer = 1\n`, { mode: 0o600 });
  const { context, said } = madeUpContext();
  await checkConfiguration.call(context, { config });
  expect(said.code).toBe(1);
  expect(said.stderr.split("\n").map((line) => line.split(": ", 3).slice(1).join(" "))).toEqual([
    `${config}:7:1 domain[0].quota_bytes`,
    `${config}:9:1 queue.warn_afer`,
    "2 faults; ricochet serve would not start",
    "",
  ]);
});

test("--json has a finding a line", async () => {
  writeFileSync(config, '[queue]\nwarn_after = "x"\n');
  const { context, said } = madeUpContext({ environment: { RICOCHET_NODE__HOSTNAME: "mx.example.com" } });
  await checkConfiguration.call(context, { config, json: true });
  expect(JSON.parse(said.stdout)).toEqual({
    level: "fault",
    key: "queue.warn_after",
    text: expect.stringContaining("is no duration"),
    origin: { kind: "file", file: config, line: 2, column: 1 },
  });
});

test("show has every key with where it came from, and no secret", async () => {
  writeFileSync(config, SOUND, { mode: 0o600 });
  const { context, said } = madeUpContext({ environment: { RICOCHET_QUEUE__WARN_AFTER: "1h" } });
  await showConfiguration.call(context, { config });
  expect(said.stdout).toMatch(
    /^\[node\]\nhostname = "mx\.example\.com" +# .*own\.toml:2:1\npostmaster = "postmaster@mx\.example\.com" +# default: /,
  );
  expect(said.stdout).toMatch(/^warn_after = "1h" +# RICOCHET_QUEUE__WARN_AFTER$/m);
  expect(said.stdout).toMatch(/^\[\[key\]\]\nid = 0 +# default\nsecret = "\*{8}"/m);
  expect(said.stdout).not.toContain("0123456789abcdef");
});

test("what show prints is a configuration again", async () => {
  writeFileSync(config, SOUND.replace(/\[\[key\]\]\n.*\n/, ""));
  const first = madeUpContext();
  await showConfiguration.call(first.context, { config });
  writeFileSync(config, first.said.stdout);
  const second = madeUpContext();
  await checkConfiguration.call(second.context, { config });
  expect(second.said.stderr).toBe("");
});
