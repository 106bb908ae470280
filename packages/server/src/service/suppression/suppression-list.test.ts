/** The list as programs and people use it: their spelling, their tenant and stream, and what was written a moment ago. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_ADDRESS_RULES } from "../../ledger/index.ts";
import { openSqliteStore, type Store, type Suppression } from "../../store/index.ts";
import { clientScope } from "./client-scope.ts";
import { heldByList } from "./held-by-list.ts";
import { SuppressionList } from "./suppression-list.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-suppression-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 2, 1);
const BY = { who: "cli", nowMs: NOW_MS };

let store: Pick<Store, "suppressions" | "close">;
let nowMs = NOW_MS;
let count = 0;
beforeEach(async () => {
  nowMs = NOW_MS;
  count += 1;
  store = await openSqliteStore({ file: join(folder, `${count}.db`) });
  return () => store.close();
});

function listOf(rules = DEFAULT_ADDRESS_RULES): SuppressionList {
  return new SuppressionList({ store: store.suppressions, rules: () => rules, nowMs: () => nowMs });
}

function entry(address: string, facts: Partial<Suppression> = {}): Suppression {
  return { tenant: "default", stream: "", address, cause: "hard", reason: "user-unknown", sinceMs: NOW_MS - DAY_MS, ...facts };
}

const ask = (address: string, stream = "transactional") => ({ tenant: "default", stream, address });

describe("a check", () => {
  it("finds addresses however they are written, and says which are none", async () => {
    const list = listOf();
    await store.suppressions.add([entry("ann@example.net"), entry("@xn--bcher-kva.example")], BY);
    const answers = await list.check(["Ann@Example.NET.", "bob@bücher.example", "free@example.net", "nobody"].map((one) => ask(one)));
    expect(answers.map(({ address, hold }) => [address, hold?.address])).toEqual([
      ["ann@example.net", "ann@example.net"],
      ["bob@xn--bcher-kva.example", "@xn--bcher-kva.example"],
      ["free@example.net", undefined],
      ["", undefined],
    ]);
  });

  it("knows at once what was added and removed, before and after the filter is there", async () => {
    const list = listOf();
    const held = async (address: string) => (await list.check([ask(address)]))[0]?.hold !== undefined;
    expect(await held("ann@example.net")).toBe(false);
    await store.suppressions.add([entry("ann@example.net")], BY);
    expect(await held("ann@example.net")).toBe(true);
    await list.built();
    await store.suppressions.add([entry("bob@example.net")], BY);
    expect([await held("ann@example.net"), await held("bob@example.net")]).toEqual([true, true]);
    await store.suppressions.remove([entry("bob@example.net")], { ...BY, nowMs: NOW_MS + 1 });
    expect(await held("bob@example.net")).toBe(false);
  });

  it("takes addresses with a tag as those without where the configuration says so", async () => {
    await store.suppressions.add([entry("ann@example.net")], BY);
    const [distinct] = await listOf().check([ask("ann+news@example.net")]);
    const [same] = await listOf({ ...DEFAULT_ADDRESS_RULES, plus: "same" }).check([ask("ann+news@example.net")]);
    expect([distinct?.hold, same?.hold?.address]).toEqual([undefined, "ann@example.net"]);
  });
});

describe("a complaint about bulk mail", () => {
  it("does not stop transactional mail", async () => {
    await store.suppressions.add([entry("ann@example.net", { stream: "bulk", cause: "complaint", reason: "complaint" })], BY);
    const users = [
      { name: "shop", password: "x", senders: [], tenant: "default", stream: "transactional" as const },
      { name: "news", password: "x", senders: [], tenant: "default", stream: "bulk" as const },
      { name: "other", password: "x", senders: [], tenant: "acme", stream: "bulk" as const },
    ];
    const holdOn = heldByList(listOf(), () => ({ users }) as never);
    expect(await holdOn({ address: "Ann@example.net", user: "shop" })).toBeUndefined();
    expect(await holdOn({ address: "Ann@example.net", user: "other" })).toBeUndefined();
    expect(await holdOn({ address: "Ann@example.net", user: "news" })).toBe(
      "on the suppression list since 2026-02-28, because its owner complained about our mail; only its owner can ask for our mail again: ricochet suppress remove --consent",
    );
    expect(clientScope({ users }, undefined)).toEqual({ tenant: "default", stream: "transactional" });
  });
});

describe("whoever accepts mail", () => {
  it("is answered without a promise for addresses on no list, once the list was looked at", async () => {
    const list = listOf();
    expect(await list.holdOn(ask("ann@example.net"))).toBeUndefined();
    expect(list.holdOn(ask("ann@example.net"))).toBeUndefined();
  });

  it("sees within a second what another program wrote", async () => {
    const list = listOf();
    await list.holdOn(ask("ann@example.net"));
    await store.suppressions.add([entry("ann@example.net")], BY);
    nowMs += 1_000;
    expect((await list.holdOn(ask("ann@example.net")))?.cause).toBe("hard");
  });
});

describe("an address that was erased", () => {
  it("stays held for whoever has the site's secret, in a filter that was there before too", async () => {
    const store = await openSqliteStore({ file: join(folder, "erased.db") });
    try {
      const lists = (secret?: string) =>
        new SuppressionList({ store: store.suppressions, rules: () => DEFAULT_ADDRESS_RULES, nowMs: () => nowMs, secret });
      const [ours, theirs] = [lists("secret"), lists("another")];
      await store.suppressions.add([entry("ann@example.net")], BY);
      expect((await ours.check([ask("ann@example.net")]))[0]?.hold?.cause).toBe("hard");
      await store.ledger.erase({ address: "ann@example.net", who: "cli", nowMs, secret: "secret" });
      nowMs += 2_000;
      for (const list of [ours, lists("secret")]) {
        expect((await list.check([ask("Ann@Example.net"), ask("free@example.net")])).map(({ hold }) => hold?.cause)).toEqual([
          "hard",
          undefined,
        ]);
        expect((await list.holdOn(ask("ann@example.net")))?.address).toMatch(/^\(hash\)/);
      }
      expect((await theirs.check([ask("ann@example.net")]))[0]?.hold).toBeUndefined();
    } finally {
      await store.close();
    }
  });
});
