/** `ricochet audit`: the newest first, by whom, what, whom it concerned and since when; for people and for programs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messageIdOf } from "../../queue/index.ts";
import { openSqliteStore } from "../../store/index.ts";
import { showAudit } from "./audit.ts";
import { madeUpContext } from "./commands.test-support.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;
const HOUR_MS = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-audit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scene = (name = "ricochet") => madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(folder, `${name}.db`)}` } });

beforeAll(async () => {
  const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
  const nowMs = Date.now();
  const act = (facts: object) => store.access.noteAct({ atMs: nowMs, who: "cli", what: "drop", because: "asked by ann", ...facts });
  await act({ atMs: nowMs - 50 * HOUR_MS, what: "pause", because: "example.net" });
  await act({ message: messageIdOf("23B3JKRCWHS"), recipient: "bob@example.net", because: "it was\n\u001b[31mred" });
  await act({ who: "key shop", what: "erase" });
  await store.close();
}, SLOW_MS);

async function shown(flags: Parameters<typeof showAudit>[0]) {
  const { context, said } = scene();
  await showAudit.call(context, flags);
  return said;
}

test(
  "acts stand on a line each, the newest first, and nothing in them reaches the terminal as more than text",
  async () => {
    const { stdout, code } = await shown({});
    const lines = stdout.split("\n").slice(0, -1);
    expect([code, lines.length]).toEqual([0, 3]);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z {2}erase {2}by key shop: {2}asked by ann$/);
    expect(lines[1]).toContain("drop  23B3JKRCWHS  <bob@example.net>  by cli:");
    expect(lines[2]).toContain("pause");
    expect(stdout).not.toContain("\u001b");
  },
  SLOW_MS,
);

test(
  "those that are asked for are shown: by whom, what, about whom, since when, so many",
  async () => {
    const acts = async (flags: Parameters<typeof showAudit>[0]): Promise<readonly string[]> =>
      (await shown({ ...flags, json: true })).stdout
        .split("\n")
        .slice(0, -1)
        .map((line) => (JSON.parse(line) as { readonly what: string }).what);
    expect(await acts({ who: "key shop" })).toEqual(["erase"]);
    expect(await acts({ what: "drop" })).toEqual(["drop"]);
    expect(await acts({ recipient: "bob@example.net" })).toEqual(["drop"]);
    expect(await acts({ recipient: "Bob@Example.NET" })).toEqual(["drop"]);
    expect(await acts({ since: 24 * HOUR_MS })).toEqual(["erase", "drop"]);
    expect(await acts({ limit: 1 })).toEqual(["erase"]);
    const [line = "{}"] = (await shown({ what: "drop", json: true })).stdout.split("\n");
    expect(JSON.parse(line)).toEqual({
      ...{ entry: expect.any(Number), at: expect.stringMatching(/Z$/), who: "cli", what: "drop", because: "it was\n\u001b[31mred" },
      ...{ message: "23B3JKRCWHS", recipient: "bob@example.net" },
    });
  },
  SLOW_MS,
);

test(
  "where nothing was done that is said to people, and programs get no line",
  async () => {
    expect((await shown({ what: "nothing" })).stdout).toMatch(/^Nothing is in the audit log/);
    expect((await shown({ what: "nothing", json: true })).stdout).toBe("");
  },
  SLOW_MS,
);

test(
  "where there is no store yet, that is what is wrong",
  async () => {
    const { context, said } = scene("none");
    await showAudit.call(context, {});
    expect([said.stdout, said.code, said.stderr]).toEqual(["", 1, expect.stringMatching(/^ricochet audit: .*none\.db/)]);
  },
  SLOW_MS,
);
