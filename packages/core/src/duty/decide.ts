/**
 * From a situation to what is owed: the one row of the table that covers it.
 *
 * Always holds: a situation made of the listed values has exactly one row, so the answer is total;
 * a value outside the lists is a caller's mistake and throws.
 */

import { DUTY_TABLE } from "./duty-table.ts";
import type { DutyCase, DutyRow, MailFate, OwedAction } from "./row.ts";
import { type DeliveryResult, type DutyStage, type Situation, standingOf, wishOf } from "./situation.ts";

/** What is owed for one recipient. */
export interface Duty {
  /** Id of the row that decided. */
  readonly row: string;
  /** What happens to the message for this recipient. */
  readonly mail: MailFate;
  /** The notification to compose, and whom to send it to; absent when nobody is written to. */
  readonly notify?: { readonly action: OwedAction; readonly to: "reverse-path" | "postmaster" };
  /** The status to say, where the result fixes it whatever the last reply was (RFC 3463). */
  readonly status?: string;
  /** Whether the decision must leave an audit row. */
  readonly audit: boolean;
  /** RFC and section that say so. */
  readonly rfc: string;
  /** The same for a person: one English sentence. */
  readonly because: string;
}

/**
 * Decides what is owed for one recipient of one message.
 *
 * @param situation every axis of the decision, as the lists of `situation.ts` name them
 * @returns what to do with the message, whom to notify of what, and the RFC that says so
 * @throws TypeError when a value is in none of the lists
 * @example
 * const late = { stage: "accepted", trust: "trusted", spf: "none", dkim: "none", unauthenticated: "quarantine",
 *   reversePath: "address", notify: "unset", message: "ordinary", result: "expired" };
 * decideDuty(late).notify // {"action":"failed","to":"reverse-path"}
 * decideDuty(late).status // "4.4.7"
 * decideDuty({ ...late, trust: "outside" }).mail // "quarantine"
 * decideDuty({ ...late, reversePath: "null" }).notify // {"action":"failed","to":"postmaster"}
 * decideDuty({ ...late, stage: "session", result: "failed" }).mail // "reject"
 */
export function decideDuty(situation: Situation): Duty {
  const row = rowFor(caseOf(situation));
  if (row === undefined) throw new TypeError("decideDuty: a value that is in none of the lists of situations");
  const { id, mail, notify, audit, rfc, because } = row;
  const status = statusOf(situation);
  return { row: id, mail, ...(notify && { notify }), ...(status !== undefined && { status }), audit, rfc, because };
}

/** The situation as the table sees it. */
export function caseOf(situation: Situation): DutyCase {
  const { stage, reversePath, message, result, notify } = situation;
  return { stage, reversePath, message, result, standing: standingOf(situation), wish: wishOf(notify, result) };
}

/** Whether a row decides in this case. */
export function covers({ when }: DutyRow, one: DutyCase): boolean {
  return (
    has(when.stage, one.stage) &&
    has(when.result, one.result) &&
    has(when.reversePath, one.reversePath) &&
    has(when.message, one.message) &&
    has(when.wish, one.wish) &&
    has(when.standing, one.standing)
  );
}

function has<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.includes(value);
}

function rowFor(one: DutyCase): DutyRow | undefined {
  return DUTY_TABLE.find((row) => covers(row, one));
}

/** Fixed statuses: routing loop, delivery time expired, and a refusal for what the message holds (RFC 3463 §3.5, §3.8). */
function statusOf({ result, stage }: { result: DeliveryResult; stage: DutyStage }): string | undefined {
  if (result === "looped") return "5.4.6";
  // The class follows the reply (RFC 2034 §4): a 5yz in the session, a transient error that lasted too long in the queue.
  if (result === "expired") return stage === "session" ? "5.4.7" : "4.4.7";
  return result === "harmful" ? "5.7.1" : undefined;
}
