/** Who is in: links that are used once, sessions that end. */

import { deepEqual, equal } from "node:assert/strict";
import type { SignInLink } from "../session-port.ts";
import { NOON_MS } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const BY = { who: "cli", nowMs: NOON_MS };
const LINK: SignInLink = { hash: "link", role: "operate", createdAtMs: NOON_MS, expiresAtMs: NOON_MS + 100 };

/** Links and sessions. */
export const SESSION_CASES: readonly StoreCase[] = [
  {
    name: "opens one session with a link, though two ask at the same time, and remembers it",
    async run({ store: { sessions }, reopen }) {
      await sessions.addLink(LINK, BY);
      const both = await Promise.all([sessions.signIn(signIn("a")), sessions.signIn(signIn("b"))]);
      const [opened, ...others] = both.filter((one) => one !== undefined);
      equal(others.length, 0);
      const again = (await reopen()).sessions;
      deepEqual(await again.session(opened?.hash ?? ""), opened);
      equal(opened?.role, "operate");
      equal(await again.signIn(signIn("c")), undefined);
    },
  },
  {
    name: "opens nothing with a link that is unknown, or whose time is over",
    async run({ store: { sessions } }) {
      await sessions.addLink({ ...LINK, expiresAtMs: NOON_MS + 1 }, BY);
      equal(await sessions.signIn(signIn("a")), undefined);
      equal(await sessions.signIn({ ...signIn("a"), linkHash: "unknown" }), undefined);
      equal(await sessions.session("a"), undefined);
    },
  },
  {
    name: "ends a session once, and the one that the same browser had before when somebody signs in again",
    async run({ store: { sessions, access } }) {
      await sessions.addLink(LINK, BY);
      await sessions.addLink({ ...LINK, hash: "second" }, BY);
      await sessions.signIn(signIn("a"));
      await sessions.signIn({ ...signIn("b"), linkHash: "second", formerHash: "a" });
      equal(await sessions.session("a"), undefined);
      equal(await sessions.signOut("b", NOON_MS + 9), true);
      equal(await sessions.signOut("b", NOON_MS + 9), false);
      equal(await sessions.session("b"), undefined);
      const acts = (await access.audit({ limit: 9 })).map(({ who, what }) => `${who} ${what}`);
      deepEqual(acts, [
        "session id b sign-out",
        "session id b sign-in",
        "session id a sign-out",
        "session id a sign-in",
        "cli sign-in-link",
        "cli sign-in-link",
      ]);
    },
  },
  {
    name: "notes when a session was seen, never an earlier time, and forgets what is over when somebody signs in",
    async run({ store: { sessions } }) {
      await sessions.addLink(LINK, BY);
      await sessions.addLink({ ...LINK, hash: "second", expiresAtMs: NOON_MS + 10_000 }, BY);
      await sessions.signIn(signIn("a"));
      await sessions.noteSeen("a", NOON_MS + 50);
      await sessions.noteSeen("a", NOON_MS + 40);
      equal((await sessions.session("a"))?.lastSeenAtMs, NOON_MS + 50);
      const { session } = signIn("b");
      await sessions.signIn({ linkHash: "second", session: { ...session, createdAtMs: NOON_MS + 1000, expiresAtMs: NOON_MS + 2000 } });
      equal(await sessions.session("a"), undefined);
      equal((await sessions.session("b"))?.id, "id b");
    },
  },
];

function signIn(hash: string) {
  return { linkHash: LINK.hash, session: { hash, id: `id ${hash}`, createdAtMs: NOON_MS + 1, expiresAtMs: NOON_MS + 1000 } };
}
