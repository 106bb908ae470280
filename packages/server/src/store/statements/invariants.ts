/**
 * What always holds between the tables, and how it is mended, in the order in which it is mended: rows first, then the
 * figures that are counted from them. Each finds what breaks it, a few at most; what it mends it mends wholly.
 *
 * Content that is gone cannot be mended: it is told, and its recipients stay for a person to decide.
 */

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../schema/index.ts";
import { type Statement, statement } from "./statement.ts";

/** One thing that always holds. */
export interface Invariant {
  /** What is wrong with a row that is found, as the end of a sentence that begins with the row. */
  readonly says: string;
  /** Rows that break it: what each is, in words. */
  readonly broken: Statement<{ limit: number }, { what: string }>;
  /** Mends all of them; empty when nothing can be done. */
  readonly mend: readonly Statement<Record<never, never>, unknown>[];
}

/** States in which a recipient still needs its message. */
const UNSETTLED = ["waiting", "claimed", "held", "quarantined"].map((state) => sql.lit(state));

const isOrphan = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, "recipients">): Expression<SqlBool> =>
  not(exists(selectFrom("messages").select("messages.id").whereRef("messages.id", "=", "recipients.message")));

const ownerDisagrees = sql<SqlBool>`(state = 'claimed') <> (owner is not null)`;

const isLonely = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, "messages">): Expression<SqlBool> =>
  not(exists(selectFrom("recipients").select("recipients.message").whereRef("recipients.message", "=", "messages.id")));

const unsettledOf = ({ selectFrom }: ExpressionBuilder<Tables, "messages">) =>
  selectFrom("recipients")
    .select((eb) => eb.fn.countAll<number>().as("recipients"))
    .whereRef("recipients.message", "=", "messages.id")
    .where("recipients.state", "in", UNSETTLED);

const isMiscounted = (eb: ExpressionBuilder<Tables, "messages">): Expression<SqlBool> =>
  eb.or([eb("unsettled", "<>", unsettledOf(eb)), sql<SqlBool>`(unsettled = 0) <> (settled_at is not null)`]);

const needsNoContent = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, "contents">): Expression<SqlBool> =>
  not(
    exists(
      selectFrom("messages")
        .select("messages.id")
        .whereRef("messages.id", "=", "contents.message")
        .where("messages.settled_at", "is", sql.lit(null))
        .where("messages.stage", "is", sql.lit(null)),
    ),
  );

const needsNoStage = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, "stages">): Expression<SqlBool> =>
  not(
    exists(
      selectFrom("messages")
        .select("messages.id")
        .whereRef("messages.id", "=", "stages.message")
        .whereRef("messages.stage", "=", "stages.stage")
        .where("messages.settled_at", "is", sql.lit(null)),
    ),
  );

const storedBytes = sql<number>`coalesce(
  (select length(octets) from contents where contents.message = messages.id and messages.stage is null),
  (select sum(length(octets)) from chunks where chunks.stage = messages.stage),
  -1)`;

/** All of them. */
export const INVARIANTS: readonly Invariant[] = [
  {
    says: "has no message",
    broken: statement(({ db, slot }) => db.selectFrom("recipients").select(recipientInWords).where(isOrphan).limit(slot("limit"))),
    mend: [statement(({ db }) => db.deleteFrom("recipients").where(isOrphan))],
  },
  {
    says: "is claimed without an owner, or has an owner without being claimed",
    broken: statement(({ db, slot }) => db.selectFrom("recipients").select(recipientInWords).where(ownerDisagrees).limit(slot("limit"))),
    mend: [
      statement(({ db }) =>
        db
          .updateTable("recipients")
          .set({ state: sql<string>`case when state = 'claimed' then 'waiting' else state end`, owner: sql.lit(null) })
          .where(ownerDisagrees),
      ),
    ],
  },
  {
    says: "has no recipient",
    broken: statement(({ db, slot }) => db.selectFrom("messages").select(messageInWords).where(isLonely).limit(slot("limit"))),
    mend: [statement(({ db }) => db.deleteFrom("messages").where(isLonely))],
  },
  {
    says: "miscounts the recipients that are not settled",
    broken: statement(({ db, slot }) => db.selectFrom("messages").select(messageInWords).where(isMiscounted).limit(slot("limit"))),
    mend: [
      statement(({ db }) =>
        db
          .updateTable("messages")
          .set((eb) => ({
            unsettled: unsettledOf(eb),
            settled_at: eb
              .case()
              .when(unsettledOf(eb), ">", sql.lit(0))
              .then(sql.lit(null))
              .else(eb.fn.coalesce("settled_at", "accepted_at"))
              .end(),
          }))
          .where(isMiscounted),
      ),
    ],
  },
  {
    says: "is not settled and its content is gone or cut short; nothing but a person can decide what becomes of it",
    broken: statement(({ db, slot }) =>
      db
        .selectFrom("messages")
        .select(messageInWords)
        .where("settled_at", "is", sql.lit(null))
        .where(storedBytes, "<>", (eb) => eb.ref("size_bytes"))
        .limit(slot("limit")),
    ),
    mend: [],
  },
  {
    says: "belongs to no message that needs it",
    broken: statement(({ db, slot }) =>
      db
        .selectFrom("contents")
        .select(sql<string>`'content of message ' || contents.message`.as("what"))
        .where(needsNoContent)
        .limit(slot("limit")),
    ),
    mend: [statement(({ db }) => db.deleteFrom("contents").where(needsNoContent))],
  },
  {
    // A stage that nobody has taken yet is being written.
    says: "belongs to no message that needs it",
    broken: statement(({ db, slot }) =>
      db
        .selectFrom("stages")
        .select(sql<string>`'staged content ' || stages.stage`.as("what"))
        .where("stages.message", "is not", sql.lit(null))
        .where(needsNoStage)
        .limit(slot("limit")),
    ),
    mend: [
      statement(({ db }) => db.deleteFrom("stages").where("stages.message", "is not", sql.lit(null)).where(needsNoStage)),
      statement(({ db }) => db.deleteFrom("chunks").where("stage", "not in", (eb) => eb.selectFrom("stages").select("stages.stage"))),
    ],
  },
  {
    says: "miscounts those who wait, or is due too late",
    broken: statement(({ db, slot }) =>
      db
        .selectFrom("recipients")
        .leftJoin("destinations", "destinations.destination", "recipients.destination")
        .select(sql<string>`'destination ' || recipients.destination`.as("what"))
        .where("recipients.state", "=", sql.lit("waiting"))
        .groupBy(["recipients.destination", "destinations.waiting", "destinations.next_due_at"])
        .having(
          sql<SqlBool>`coalesce(destinations.waiting, -1) <> count(*) or coalesce(destinations.next_due_at, 0) > min(recipients.due_at)`,
        )
        .union(
          db
            .selectFrom("destinations")
            .select(sql<string>`'destination ' || destinations.destination`.as("what"))
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom("recipients")
                    .select("recipients.message")
                    .whereRef("recipients.destination", "=", "destinations.destination")
                    .where("recipients.state", "=", sql.lit("waiting")),
                ),
              ),
            ),
        )
        .limit(slot("limit")),
    ),
    mend: [
      statement(({ db }) => db.deleteFrom("destinations")),
      statement(({ db }) =>
        db
          .insertInto("destinations")
          .columns(["destination", "waiting", "next_due_at"])
          .expression((eb) =>
            eb
              .selectFrom("recipients")
              .select((inner) => [
                "recipients.destination",
                inner.fn.countAll<number>().as("waiting"),
                inner.fn.min<number>("recipients.due_at").as("next_due_at"),
              ])
              .where("recipients.state", "=", sql.lit("waiting"))
              .groupBy("recipients.destination"),
          ),
      ),
    ],
  },
  {
    says: "is miscounted",
    broken: statement(({ db, slot }) =>
      db
        .selectFrom("tallies")
        .leftJoin(
          db
            .selectFrom("recipients")
            .select((eb) => ["recipients.state as name", eb.fn.countAll<number>().as("counted")])
            .groupBy("recipients.state")
            .as("found"),
          "found.name",
          "tallies.state",
        )
        .select(sql<string>`'state ' || tallies.state`.as("what"))
        .where(sql<SqlBool>`tallies.recipients <> coalesce(found.counted, 0)`)
        .limit(slot("limit")),
    ),
    mend: [
      statement(({ db }) =>
        db.updateTable("tallies").set((eb) => ({
          recipients: eb
            .selectFrom("recipients")
            .select((inner) => inner.fn.countAll<number>().as("counted"))
            .whereRef("recipients.state", "=", "tallies.state"),
        })),
      ),
    ],
  },
];

function recipientInWords() {
  return sql<string>`'recipient ' || recipients.position || ' of message ' || recipients.message`.as("what");
}

function messageInWords() {
  return sql<string>`'message ' || messages.id`.as("what");
}
