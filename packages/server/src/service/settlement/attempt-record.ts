/**
 * An attempt as it is kept for whoever asks why a message is late: what became of each recipient, and what was said to whom. Only
 * attempts at which somebody was not taken are kept: what went well costs the store no row, and its last answer says enough.
 *
 * Always holds: a record has a bounded size, whatever a server says and however many recipients there are; of a long transcript its
 * beginning stays, and each answer that was no yes before those that were.
 */

import type { DeliveryReport, HostDialogue } from "../../delivery/index.ts";
import type { AttemptedRecipient, AttemptRecord, Claim, KeptDialogue, KeptExchange } from "../../store/index.ts";
import type { HeardRecipient } from "./owed-notices.ts";

type Exchange = HostDialogue["exchanges"][number];

const MOST_RECIPIENTS = 100;
const MOST_DIALOGUES = 10;
const MOST_EXCHANGES = 40;
const MOST_COMMAND = 400;
const MOST_TEXT = 500;

/** What was tried, and what came of it. */
export interface Attempted {
  readonly claim: Claim;
  readonly report: DeliveryReport;
  readonly settled: readonly HeardRecipient[];
  readonly beganAtMs: number;
  readonly endedAtMs: number;
}

/** Its record; undefined when there is nothing that anybody would ask about. */
export function attemptRecord({ claim, report, settled, beganAtMs, endedAtMs }: Attempted): AttemptRecord | undefined {
  if (!settled.some(wasNotTaken)) return undefined;
  const told = [...settled.filter(wasNotTaken), ...settled.filter((one) => !wasNotTaken(one))].slice(0, MOST_RECIPIENTS);
  return {
    message: claim.message.id,
    destination: claim.recipients[0]?.destination ?? "",
    beganAtMs,
    tookMs: Math.max(0, endedAtMs - beganAtMs),
    recipients: told.map(keptRecipient),
    recipientsLeftOut: settled.length - told.length,
    dialogues: (report.dialogues ?? []).slice(0, MOST_DIALOGUES).map(keptDialogue),
  };
}

/** Whoever nobody was asked for was not tried. */
function wasNotTaken({ settled, verdict }: HeardRecipient): boolean {
  return settled.isAttempt && (verdict?.kind === "temporary" || verdict?.kind === "permanent");
}

function keptRecipient({ settled, last, reason }: HeardRecipient): AttemptedRecipient {
  const { key, state, dueAtMs } = settled;
  const { code, status, text = "", verb, host } = last ?? {};
  return {
    index: key.index,
    state,
    text: text.slice(0, MOST_TEXT),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(verb !== undefined && { verb }),
    ...(host !== undefined && { host }),
    ...(reason !== undefined && { reason }),
    ...(dueAtMs !== undefined && { dueAtMs }),
  };
}

function keptDialogue({ exchanges, leftOut, host, address, port, tls, isReused, beganAtMs, tookMs }: HostDialogue): KeptDialogue {
  const kept = worthKeeping(exchanges);
  return {
    ...{ host, address, port, isReused, beganAtMs, tookMs: Math.max(0, tookMs) },
    ...(tls !== undefined && { tls }),
    exchanges: kept.map(keptExchange),
    leftOut: leftOut + exchanges.length - kept.length,
  };
}

/** In their order; where there are too many, recipients that were taken go first. */
function worthKeeping(exchanges: readonly Exchange[]): readonly Exchange[] {
  let tooMany = exchanges.length - MOST_EXCHANGES;
  if (tooMany <= 0) return exchanges;
  const isLeftOut = (exchange: Exchange): boolean => exchange.verb === "RCPT" && (exchange.reply?.code ?? 0) < 300 && tooMany-- > 0;
  return exchanges.filter((exchange) => !isLeftOut(exchange)).slice(0, MOST_EXCHANGES);
}

function keptExchange({ verb, command, reply, cause }: Exchange): KeptExchange {
  const said = { verb, ...(command !== undefined && { command: command.slice(0, MOST_COMMAND) }) };
  if (cause !== undefined) return { ...said, text: cause.text.slice(0, MOST_TEXT), failure: cause.code };
  const { code = 0, status, text = "" } = reply ?? {};
  return { ...said, code, ...(status !== undefined && { status }), text: text.slice(0, MOST_TEXT) };
}
