/**
 * Which notifications a settlement owes: one for each action and addressee, with all recipients that share them.
 *
 * RFC 3464 lets one report mix actions, and Sendmail does. Here each report says one thing: a failure returns the
 * message and a success its header alone (RFC 3461 §4.3, §6), and the sentence at the top is true of all it names.
 */

import type { NotifiedRecipient, OwedAction, Reason } from "@ricochet/core";
import type { LastAnswer } from "../../store/index.ts";
import { notifiedRecipient } from "./notified-recipient.ts";
import type { SettledRecipient } from "./settled-recipient.ts";
import type { Verdict } from "./verdict.ts";

/** A notification that is owed. */
export interface OwedNotice {
  readonly action: OwedAction;
  readonly to: "reverse-path" | "postmaster";
  readonly recipients: readonly NotifiedRecipient[];
}

/** A recipient with what was heard about it. */
export interface HeardRecipient extends SettledRecipient {
  readonly last?: LastAnswer | undefined;
  readonly reason?: Reason | undefined;
  /** What is known besides of an attempt that failed. */
  readonly verdict?: Verdict;
}

/** In the order in which their first recipients come; empty when nobody is written to. */
export function owedNotices(settled: readonly HeardRecipient[]): OwedNotice[] {
  const notices = new Map<string, OwedNotice & { readonly recipients: NotifiedRecipient[] }>();
  for (const one of settled) {
    const { notify } = one.duty;
    if (notify === undefined) continue;
    const key = `${notify.to} ${notify.action}`;
    const notice = notices.get(key) ?? { ...notify, recipients: [] };
    notice.recipients.push(notifiedRecipient(one, { action: notify.action, last: one.last, reason: one.reason }));
    notices.set(key, notice);
  }
  return [...notices.values()];
}
