/** The statements on links that let somebody in, and on those who are in. */

import type { SessionRow, SignInLinkRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

const COLUMNS = ["hash", "id", "role", "created_at", "last_seen_at", "expires_at"] as const;

/** One more link. */
export const insertLink = statement<SignInLinkRow, unknown>(({ db, slot }) =>
  db
    .insertInto("sign_in_links")
    .values({ hash: slot("hash"), role: slot("role"), created_at: slot("created_at"), expires_at: slot("expires_at") }),
);

/** Uses up a link whose time is not over; its role. */
export const takeLink = statement<{ hash: string; now: number }, { role: string }>(({ db, slot }) =>
  db.deleteFrom("sign_in_links").where("hash", "=", slot("hash")).where("expires_at", ">", slot("now")).returning("role"),
);

/** Forgets links whose time is over. */
export const forgetLinks = statement<{ now: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("sign_in_links").where("expires_at", "<=", slot("now")),
);

/** One more session. */
export const insertSession = statement<SessionRow, unknown>(({ db, slot }) =>
  db.insertInto("sessions").values({
    hash: slot("hash"),
    id: slot("id"),
    role: slot("role"),
    created_at: slot("created_at"),
    last_seen_at: slot("last_seen_at"),
    expires_at: slot("expires_at"),
  }),
);

/** The one with a hash. */
export const sessionWithHash = statement<{ hash: string }, SessionRow>(({ db, slot }) =>
  db.selectFrom("sessions").select(COLUMNS).where("hash", "=", slot("hash")),
);

/** Notes that somebody is still there. */
export const touchSession = statement<{ hash: string; now: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("sessions")
    .set({ last_seen_at: slot("now") })
    .where("hash", "=", slot("hash"))
    .where("last_seen_at", "<", slot("now")),
);

/** Ends one; who it was. */
export const endSession = statement<{ hash: string }, { id: string; role: string }>(({ db, slot }) =>
  db.deleteFrom("sessions").where("hash", "=", slot("hash")).returning(["id", "role"]),
);

/** Forgets sessions whose time is over. */
export const forgetSessions = statement<{ now: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("sessions").where("expires_at", "<=", slot("now")),
);
