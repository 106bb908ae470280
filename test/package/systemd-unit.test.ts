/** The unit that the documentation gives to systemd, judged by systemd itself: that it can be read, and how much of the machine it leaves open. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const UNIT = fileURLToPath(new URL("../../docs/examples/ricochet.service", import.meta.url));
/** Tenths: "OK" ends at 4, a service without any protection has 9.6. */
const MOST_EXPOSED = 20;

const hasAnalyze = spawnSync("systemd-analyze", ["--version"]).status === 0;
if (!hasAnalyze) console.warn("skipped: no systemd-analyze on this machine (install systemd)");

const folder = mkdtempSync(join(tmpdir(), "ricochet-unit-"));
const copy = join(folder, "ricochet.service");

// The program is installed where the unit says on no machine that tests it.
beforeAll(() => writeFileSync(copy, readFileSync(UNIT, "utf8").replaceAll("/usr/local/bin/ricochet", "/bin/true")));
afterAll(() => rmSync(folder, { recursive: true }));

function analyse(...of: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("systemd-analyze", [...of], { encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

describe.skipIf(!hasAnalyze)("the unit for systemd", () => {
  test("has nothing that systemd would ignore or refuse", () => {
    const { status, said } = analyse("verify", "--man=no", copy);
    // a machine has units of its own to complain about
    expect(said.split("\n").filter((line) => line.includes("ricochet"))).toEqual([]);
    expect(status, said).toBe(0);
  });

  test("leaves little of the machine open", () => {
    const { status, said } = analyse("security", "--offline=true", "--no-pager", `--threshold=${MOST_EXPOSED}`, copy);
    expect(status, said).toBe(0);
  });
});
