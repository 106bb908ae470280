/** `ricochet dashboard link`: a link is printed once, works beside a daemon and before its first run, and lets nobody in by what is stored. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { secretHash } from "../../http/access/index.ts";
import { openSqliteStore } from "../../store/index.ts";
import { madeUpContext } from "./commands.test-support.ts";
import { makeDashboardLink } from "./dashboard-link.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-dashboard-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scene = (more: Readonly<Record<string, string>> = {}) =>
  madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}`, ...more } });

test(
  "a link is made where there is no store yet; its secret stands in the fragment and nowhere else, and opens a session of its role once",
  async () => {
    const { context, said } = scene({ RICOCHET_HTTP__LISTEN: "0.0.0.0:8025" });
    await makeDashboardLink.call(context, { role: "read" });
    const [, secret = ""] = /^http:\/\/127\.0\.0\.1:8025\/sign-in#([\w-]{43})\n$/.exec(said.stdout) ?? [];
    expect([said.code, said.stderr]).toEqual([0, "Good once, for 10 minutes: whoever opens it is in as read.\n"]);
    expect(readFileSync(join(folder, "ricochet.db")).includes(secret)).toBe(false);
    const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
    const nowMs = Date.now();
    const session = { id: "ses_1", hash: "hash", createdAtMs: nowMs, expiresAtMs: nowMs + 1000 };
    expect(await store.sessions.signIn({ linkHash: secretHash(secret), session })).toMatchObject({ role: "read" });
    expect(await store.sessions.signIn({ linkHash: secretHash(secret), session })).toBeUndefined();
    await store.close();
  },
  SLOW_MS,
);

test(
  "behind a proxy the link names the address that people know",
  async () => {
    const { context, said } = scene();
    await makeDashboardLink.call(context, { url: "https://bounces.example.com/", json: true });
    expect(JSON.parse(said.stdout)).toEqual({
      link: expect.stringMatching(/^https:\/\/bounces\.example\.com\/sign-in#[\w-]{43}$/),
      role: "admin",
      expiresAt: expect.stringMatching(/Z$/),
    });
  },
  SLOW_MS,
);

test.each([
  [{ url: "ftp://example.com" }, {}, 2, '--url "ftp://example.com" is no address of the web'],
  [{}, { RICOCHET_HTTP__LISTEN: "off" }, 1, "http.listen is off"],
])("what cannot be a link is said: %j %j", async (flags, environment, code, words) => {
  const { context, said } = scene(environment as Readonly<Record<string, string>>);
  await makeDashboardLink.call(context, flags);
  expect([said.code, said.stdout, said.stderr]).toEqual([code, "", expect.stringContaining(words)]);
});
