/** `/v1/suppressions`: addresses that get no mail. */

import { HOLD_CAUSES } from "@ricochet/core";
import { z } from "zod";
import { STREAMS } from "../../ledger/index.ts";
import { Problem } from "./problem.ts";
import { ReasonName } from "./report.ts";
import { Address, Entry, Instant, Note, PAGE_QUERY, pageOf, Tenant } from "./values.ts";

const text = z.string();

/** Addresses of one check. */
const CHECKED_AT_ONCE = 10_000;

/** An address, or "@domain" for a whole domain. */
export const Suppressible = z
  .union([Address, text.max(256).regex(/^@[^\s@<>]+$/, "a whole domain, as @example.net")])
  .meta({ description: "An address, or @domain for all of a domain", examples: ["ann@example.net", "@example.org"] });

/** Of which mail it holds back. */
export const HeldStream = z.enum([...STREAMS, "all"]).meta({ description: "The kind of mail that is held back" });

const Cause = z.enum(HOLD_CAUSES).meta({ description: "Why: a hard bounce, repeated soft ones, a complaint, a decision" });

/** An entry. */
export const Suppression = z
  .strictObject({
    address: text,
    tenant: text,
    stream: HeldStream,
    cause: Cause,
    reason: z.exactOptional(ReasonName),
    since: Instant,
    until: z.exactOptional(Instant.meta({ description: "It ends by itself then; absent: not before somebody removes it" })),
    outcome: z.exactOptional(Entry.meta({ description: "The outcome that brought it" })),
    note: z.exactOptional(text),
  })
  .meta({ id: "Suppression", description: "An address that gets no mail" });
export type Suppression = z.output<typeof Suppression>;

/** A page of them. */
export const SuppressionPage = pageOf(Suppression).meta({ id: "SuppressionPage", description: "Suppressions, in the order of addresses" });

/** Which. */
export const SuppressionQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  stream: z.exactOptional(HeldStream),
  prefix: z.exactOptional(text.min(1).max(320).meta({ description: "How the address begins" })),
  cause: z.exactOptional(Cause),
  reason: z.exactOptional(ReasonName),
  ended: z.boolean().default(false).meta({ description: "Also those whose time is over" }),
  ...PAGE_QUERY,
});

/** An entry to add. */
export const NewSuppression = z
  .strictObject({
    address: Suppressible,
    tenant: z.exactOptional(Tenant),
    stream: HeldStream.default("all"),
    cause: Cause.default("manual"),
    reason: z.exactOptional(ReasonName),
    until: z.exactOptional(Instant),
    note: z.exactOptional(Note),
  })
  .meta({ id: "NewSuppression", description: "An address that is to get no mail" });

/** Entries to add. */
export const NewSuppressions = z
  .strictObject({ suppressions: z.array(NewSuppression).min(1).max(10_000) })
  .meta({ id: "NewSuppressions", description: "Addresses that are to get no mail" });

/** How many it was. */
export const ChangedCount = z
  .strictObject({ changed: z.int().min(0).meta({ description: "How many were new or became different" }) })
  .meta({ id: "ChangedCount", description: "What a change came to" });

/** Addresses to ask about. */
export const SuppressionCheck = z
  .strictObject({
    addresses: z.array(text.min(1).max(320)).min(1).max(CHECKED_AT_ONCE),
    tenant: z.exactOptional(Tenant),
    stream: z.enum(STREAMS).default("transactional"),
  })
  .meta({ id: "SuppressionCheck", description: "Whether mail may be sent to these addresses" });

/** The answer: only those that are held back, because they are few. */
export const CheckedSuppressions = z
  .strictObject({
    checked: z.int().min(1),
    suppressed: z
      .array(
        z.strictObject({ index: z.int().min(0).meta({ description: "Place in the question" }), address: text, suppression: Suppression }),
      )
      .meta({ description: "Those that get no mail; all the others may" }),
  })
  .meta({ id: "CheckedSuppressions", description: "Which of the addresses get no mail" });

/** What happened to an entry. */
const SuppressionChange = z
  .strictObject({
    id: Entry,
    at: Instant,
    address: text,
    tenant: text,
    stream: HeldStream,
    what: z.enum(["added", "extended", "removed", "imported", "expired"]),
    who: text,
    cause: z.exactOptional(Cause),
    reason: z.exactOptional(ReasonName),
    outcome: z.exactOptional(Entry),
    note: z.exactOptional(text),
  })
  .meta({ id: "SuppressionChange", description: "What happened to an entry, and who did it" });

/** The history of an address. */
export const SuppressionHistory = z
  .strictObject({ items: z.array(SuppressionChange) })
  .meta({ id: "SuppressionHistory", description: "What happened to an entry, the newest first" });

/** What an import came to. */
export const ImportedSuppressions = z
  .strictObject({
    read: z.int().min(0).meta({ description: "Entries that were good" }),
    changed: z.int().min(0).meta({ description: "Of them new, or different from before" }),
    ended: z.int().min(0).meta({ description: "Entries whose time was over already" }),
    wrong: z.int().min(0).meta({ description: "Lines that could not be read" }),
    faults: z
      .array(z.strictObject({ line: z.int().min(1), detail: text }))
      .max(100)
      .meta({ description: "The first of these" }),
  })
  .meta({ id: "ImportedSuppressions", description: "What an import came to" });

/** How far an import has come. */
export const ImportProgress = z
  .strictObject({
    read: z.int().min(0).meta({ description: "Entries that were good so far" }),
    written: z.int().min(0).meta({ description: "Of them in the list; nothing goes in before all has come" }),
    result: z.exactOptional(ImportedSuppressions.meta({ description: "On the last line" })),
    problem: z.exactOptional(Problem.meta({ description: "On the last line, instead" })),
  })
  .meta({ id: "ImportProgress", description: "How far an import has come" });
export type ImportProgress = z.output<typeof ImportProgress>;
