/** `ricochet privacy`: what is known of an address is written out, and forgotten; what stays is said. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleMessage, sampleOutcome, sampleRecipient, sampleRecording } from "../../store/conformance/index.ts";
import { openSqliteStore } from "../../store/index.ts";
import { showAudit } from "./audit.ts";
import { madeUpContext } from "./commands.test-support.ts";
import { eraseAddress } from "./privacy-erase.ts";
import { exportAddress } from "./privacy-export.ts";
import { checkSuppressions } from "./suppress-check.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-privacy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scene = () => madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}` } });

beforeAll(async () => {
  const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
  const bounced = (recipient: string, tenant = "default") =>
    sampleRecording(`${tenant} ${recipient}`, { tenant, outcomes: [sampleOutcome({ recipient })] });
  const recordings = [bounced("ann@example.net"), bounced("ann@example.net", "acme"), bounced("bob@example.net")];
  await store.ledger.record({ recordings, nowMs: Date.now() });
  await store.enqueue(sampleMessage(1, { recipients: [sampleRecipient({ address: "carl@example.net" })] }));
  await store.close();
}, SLOW_MS);

async function known(address: string, tenant?: string): Promise<readonly Record<string, unknown>[]> {
  const { context, said } = scene();
  await exportAddress.call(context, { ...(tenant !== undefined && { tenant }) }, address);
  expect([said.code, said.stderr]).toEqual([0, ""]);
  const lines = said.stdout.split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const tablesOf = (rows: readonly Record<string, unknown>[]): readonly unknown[] => [...new Set(rows.map(({ table }) => table))].toSorted();

test(
  "every row that names an address is written out with its table, of all tenants or of one",
  async () => {
    const rows = await known("ANN@example.net");
    expect(tablesOf(rows)).toEqual(expect.arrayContaining(["events", "outcomes", "suppression_changes", "suppressions"]));
    expect(new Set(rows.flatMap(({ tenant }) => tenant ?? []))).toEqual(new Set(["default", "acme"]));
    expect((await known("ann@example.net", "acme")).every(({ tenant }) => tenant === "acme")).toBe(true);
    expect(await known("nobody@example.net")).toEqual([]);
  },
  SLOW_MS,
);

test(
  "an address is erased, of one tenant first and then of all; whoever was held stays held, and the audit log does not name it",
  async () => {
    const one = scene();
    await eraseAddress.call(one.context, { tenant: "acme", json: true }, "ann@example.net");
    expect([one.said.code, JSON.parse(one.said.stdout)]).toEqual([0, { erased: expect.any(Number), underWay: 0 }]);
    expect(tablesOf(await known("ann@example.net", "acme"))).toEqual([]);
    expect(await known("ann@example.net")).not.toEqual([]);
    const all = scene();
    await eraseAddress.call(all.context, {}, "ann@example.net");
    expect(all.said.stdout).toMatch(/^rows erased: [1-9]\d*\n$/);
    expect(await known("ann@example.net")).toEqual([]);
    expect(await known("bob@example.net")).not.toEqual([]);
    const audit = scene();
    await showAudit.call(audit.context, { what: "erase" });
    expect(audit.said.stdout.split("\n").length).toBe(3);
    expect(audit.said.stdout).not.toContain("ann@");
    const held = scene();
    await checkSuppressions.call(held.context, { json: true }, "ann@example.net");
    expect(held.said.stdout).toContain('"hard"');
  },
  SLOW_MS,
);

test(
  "mail that is under way stays, which is said and is no success",
  async () => {
    const { context, said } = scene();
    await eraseAddress.call(context, { json: true }, "carl@example.net");
    expect(JSON.parse(said.stdout)).toMatchObject({ underWay: 1 });
    expect([said.code, said.stderr]).toEqual([1, expect.stringContaining("1 recipients have mail under way")]);
  },
  SLOW_MS,
);

test.each([["nobody"], ["@example.net"], [""]])(
  "what is no address is refused, and nothing is done: %j",
  async (text) => {
    for (const command of [exportAddress, eraseAddress]) {
      const { context, said } = scene();
      await command.call(context, {}, text);
      expect([said.stdout, said.code, said.stderr]).toEqual(["", 1, expect.stringContaining("is no address")]);
    }
  },
  SLOW_MS,
);
