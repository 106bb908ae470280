/** `ricochet compose` run as a user runs it: needs the build that `npm test` makes first. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read } from "@ricochet/core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

const BIN = fileURLToPath(new URL("../../bin/ricochet.js", import.meta.url));
const SPEC = {
  reportingMta: "mx.example.com",
  envelope: { reversePath: "ann@example.com" },
  recipients: [{ recipient: "bob@example.net", action: "failed", reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" } }],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-compose-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compose(spec: unknown) {
  const path = join(folder, "spec.json");
  writeFileSync(path, typeof spec === "string" ? spec : JSON.stringify(spec));
  const { status: code, stdout, stderr } = spawnSync(process.execPath, [BIN, "compose", path]);
  return { code, stdout, stderr: stderr.toString().replaceAll(path, "SPEC.json") };
}

describe("ricochet compose", () => {
  test("writes what read reads", () => {
    const { code, stdout, stderr } = compose(SPEC);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.toString().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(read(stdout).outcomes).toMatchObject([{ recipient: "bob@example.net", action: "failed", status: "5.1.1", bounce: "hard" }]);
  });

  test("takes SPEC from the standard input, and is the same for the same time and seed", () => {
    const input = JSON.stringify({ ...SPEC, now: "2026-11-22T10:00:00+01:00", seed: "s" });
    const runs = [1, 2].map(() => spawnSync(process.execPath, [BIN, "compose", "-"], { input }));
    expect(runs[0]?.status).toBe(0);
    expect(runs[0]?.stdout.toString()).toContain("Message-ID: <s@mx.example.com>\r\n");
    expect(runs[0]?.stdout).toEqual(runs[1]?.stdout);
  });

  test("reads the original from a file beside SPEC", () => {
    writeFileSync(join(folder, "original.eml"), "Subject: Minutes\nMessage-ID: <1@example.com>\n\nWe met.\n");
    expect(read(compose({ ...SPEC, originalFile: "original.eml" }).stdout).original).toMatchObject({ form: "full", subject: "Minutes" });
  });

  test.each([
    ["{", /^ricochet: SPEC\.json is no JSON; nothing composed\n$/],
    [
      { ...SPEC, recipients: [{ recipient: "a@example.net", action: "faild" }] },
      /^ricochet: SPEC\.json: recipients\[0\]\.action is "faild"; allowed: failed, .*\n$/,
    ],
    [{ ...SPEC, colour: "red" }, /^ricochet: SPEC\.json: colour is "red"; allowed: no such key; there are reportingMta, .*\n$/],
    [[], /^ricochet: SPEC\.json: the notification is \[\]; allowed: an object\n$/],
    [{ ...SPEC, originalFile: 1 }, /^ricochet: SPEC\.json: originalFile is 1; allowed: a path, and no original beside it\n$/],
    [{ ...SPEC, originalFile: "nowhere.eml" }, /^ricochet: cannot read .*nowhere\.eml: no such file or folder; nothing composed\n$/],
  ])("says in one line what is wrong, and exits 1 (%#)", (spec, line) => {
    const { code, stdout, stderr } = compose(spec);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(line);
  });
});
