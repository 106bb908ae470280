/** `ricochet key`: a key is printed once, listed without itself, and revoked; before the daemon has run for the first time too. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { addKey } from "./key-add.ts";
import { listKeys } from "./key-list.ts";
import { revokeKeys } from "./key-revoke.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-key-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scene = (name = "ricochet") => madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(folder, `${name}.db`)}` } });

test(
  "a key is made where there is no store yet, listed, used by nobody, and revoked once",
  async () => {
    const added = scene();
    await addKey.call(added.context, { name: "shop", scope: ["send", "suppress"], tenant: "acme", json: true });
    const { id, key } = JSON.parse(added.said.stdout) as { readonly id: string; readonly key: string };
    expect([added.said.code, key]).toEqual([0, expect.stringMatching(/^rk_[\w-]{43}$/)]);
    expect(readFileSync(join(folder, "ricochet.db")).includes(key)).toBe(false);
    const listed = scene();
    await listKeys.call(listed.context, {});
    expect(listed.said.stdout).toMatch(new RegExp(`^ID .*\\n${id} +shop +acme +send,suppress +never +good\\n$`));
    const revoked = scene();
    await revokeKeys.call(revoked.context, {}, id, "key_none");
    expect([revoked.said.stdout, revoked.said.code]).toEqual([`${id} is revoked.\n`, 1]);
    expect(revoked.said.stderr).toContain("there is no key key_none");
    const json = scene();
    await listKeys.call(json.context, { json: true });
    expect(JSON.parse(json.said.stdout)).toMatchObject({ id, lastUsedAt: null, expiresAt: null, revokedAt: expect.any(String) });
  },
  SLOW_MS,
);

test(
  "for people the key stands alone on the output, and what it is beside it",
  async () => {
    const { context, said } = scene();
    await addKey.call(context, { name: "me", expires: 86_400_000 });
    expect([said.stdout, said.stderr]).toEqual([expect.stringMatching(/^rk_[\w-]{43}\n$/), expect.stringContaining("keep it")]);
    const listed = scene();
    await listKeys.call(listed.context, {});
    expect(listed.said.stdout).toMatch(/me +all +admin +never +until /);
  },
  SLOW_MS,
);

test.each([
  [{ name: " " }, "--name has 1 to 100 characters"],
  [{ name: "x", tenant: "a b" }, '--tenant "a b" is none'],
])("wrong use is said, and makes nothing: %j", async (flags, words) => {
  const { context, said } = scene("other");
  await addKey.call(context, flags);
  expect([said.code, said.stderr]).toEqual([2, expect.stringContaining(words)]);
});

test("without a store there is nothing to list", async () => {
  const { context, said } = scene("nowhere");
  await listKeys.call(context, {});
  expect([said.code, said.stderr]).toEqual([1, expect.stringContaining("there is no store")]);
});
