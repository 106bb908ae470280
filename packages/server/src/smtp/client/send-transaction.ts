/**
 * One mail transaction (RFC 5321 §3.3; LMTP: RFC 2033 §4.2): envelope, content, and what it means for each recipient.
 *
 *   envelope --nobody accepted, DATA went on--> lone dot (RFC 2920 §3.1) --> end
 *            --nobody accepted, or DATA refused--> end
 *            --somebody accepted--> content --> one reply for all; LMTP: one for each that was accepted
 *
 * Always holds: each recipient has exactly one answer; a connection whose state is in doubt is destroyed.
 */

import { asciiEnvelope } from "./ascii-envelope.ts";
import { ask, classOf, failureOf, type Heard, hear, hearAll } from "./ask.ts";
import type { Dialogue } from "./dialogue.ts";
import { findObstacle, hasUtf8Address } from "./obstacle.ts";
import { sendContent } from "./send-content.ts";
import { type EnvelopeHeard, isGone, sendEnvelope } from "./send-envelope.ts";
import type { Timeouts } from "./timeouts.ts";
import type { AnsweredVerb, RecipientAnswer, ServerFacts, Transaction, WireFailure } from "./transaction.ts";
import { closedWhile, malformedReply } from "./wire-failure.ts";

/** What a transaction must know of its connection. */
export interface TransactionContext {
  readonly dialogue: Dialogue;
  readonly server: ServerFacts;
  readonly protocol: "smtp" | "lmtp";
  readonly timeouts: Timeouts;
  readonly needsReset: boolean;
}

/** Sends a transaction; an answer for each recipient, in their order. */
export async function sendTransaction(context: TransactionContext, given: Transaction): Promise<readonly RecipientAnswer[]> {
  const { dialogue, server, timeouts } = context;
  const transaction = !server.extensions.has("SMTPUTF8") && hasUtf8Address(given) ? asciiEnvelope(given) : given;
  const obstacle = findObstacle(transaction, server);
  const cause = obstacle instanceof Promise ? await obstacle : obstacle;
  if (cause !== undefined) return transaction.recipients.map(() => ({ kind: "broken", cause, verb: "MAIL" }));
  const asksData = transaction.sender.body !== "BINARYMIME";
  const options = { extensions: server.extensions, timeouts, needsReset: context.needsReset, asksData };
  const envelope = await sendEnvelope(dialogue, transaction, options);
  const accepted = envelope.recipients.filter((heard) => classOf(heard) === 2).length;
  if (accepted === 0) {
    await endWithoutContent(context, envelope);
    return envelope.recipients.map(failureOf);
  }
  const ends = await contentEnds(context, { transaction, envelope, accepted });
  dropIfSenseless(dialogue, [...envelope.recipients, ...ends]);
  return answersOf(envelope.recipients, ends);
}

/** Nobody is there to get the content: where the server waits for it all the same, it gets none. */
async function endWithoutContent({ dialogue, timeouts }: TransactionContext, { mail, data, recipients }: EnvelopeHeard): Promise<void> {
  dropIfSenseless(dialogue, data === undefined ? [mail, ...recipients] : [mail, ...recipients, data]);
  if (data === undefined || classOf(data) !== 3) return;
  if (classOf(mail) === 2) await ask(dialogue, { verb: ".", line: ".\r\n" }, timeouts.commandMs);
  else dialogue.fail(malformedReply("a refused MAIL, and then DATA taken"));
}

interface Accepted {
  readonly transaction: Transaction;
  readonly envelope: EnvelopeHeard;
  /** How many recipients. */
  readonly accepted: number;
}

/** What was heard at the end, for each accepted recipient in turn. */
async function contentEnds(context: TransactionContext, { transaction, envelope, accepted }: Accepted): Promise<readonly Heard[]> {
  const { dialogue, timeouts, protocol } = context;
  const { body, sender } = transaction;
  const gone = envelope.recipients.find(isGone);
  if (gone !== undefined) return repeated(gone, accepted);
  if (envelope.data !== undefined && classOf(envelope.data) !== 3) return repeated(droppedIfSenseless(dialogue, envelope.data), accepted);
  const verb = sender.body === "BINARYMIME" ? "BDAT" : ".";
  const count = protocol === "lmtp" ? accepted : 1;
  dialogue.owe(count);
  if (verb === "BDAT") dialogue.write(`BDAT ${body.sizeBytes} LAST\r\n`);
  const sent = sendContent(dialogue, { body, verb: verb === "." ? "DATA" : verb, blockTimeoutMs: timeouts.dataBlockMs });
  const sending = sent instanceof Promise ? await sent : sent;
  if (sending === "sent") return await hearEnds({ dialogue, verb, timeoutMs: timeouts.dataEndMs }, count, accepted);
  return repeated(sending === "cut-short" ? await hearCutShort(dialogue, verb) : broken(dialogue, verb, sending), accepted);
}

interface End {
  readonly dialogue: Dialogue;
  readonly verb: AnsweredVerb;
  readonly timeoutMs: number;
}

function hearEnds({ dialogue, verb, timeoutMs }: End, count: number, accepted: number): Promise<readonly Heard[]> {
  if (count === 1) return hear(dialogue, verb, timeoutMs).then((heard) => repeated(heard, accepted));
  return hearAll(dialogue, new Array<AnsweredVerb>(count).fill(verb), timeoutMs);
}

/**
 * The server answered in the middle of the content, and behind that nothing that we send could be understood; or it went
 * away, and then it is certain that it has not taken the message: it is DATA that has no answer.
 */
async function hearCutShort(dialogue: Dialogue, verb: AnsweredVerb): Promise<Heard> {
  const heard = await hear(dialogue, verb, 0);
  dialogue.fail(closedWhile("the content was refused before its end"));
  if ("cause" in heard) return { verb: "DATA", cause: heard.cause };
  return classOf(heard) >= 4 ? heard : { verb: "DATA", cause: malformedReply("an answer before the end of the content") };
}

function broken(dialogue: Dialogue, verb: AnsweredVerb, cause: WireFailure): Heard {
  dialogue.fail(cause);
  return { verb, cause };
}

function repeated(heard: Heard, count: number): readonly Heard[] {
  return new Array<Heard>(count).fill(heard);
}

/** 421 is the last word of a server, and a reply that makes no sense for its command is as good as one. */
function dropIfSenseless(dialogue: Dialogue, heard: readonly Heard[]): void {
  for (const one of heard) droppedIfSenseless(dialogue, one);
}

function droppedIfSenseless(dialogue: Dialogue, heard: Heard): Heard {
  const hoped = heard.verb === "DATA" ? 3 : 2;
  if (isGone(heard)) dialogue.fail(closedWhile("the server was going away"));
  else if (classOf(heard) < 4 && classOf(heard) !== hoped)
    dialogue.fail(malformedReply(`a positive answer that does not fit ${heard.verb}`));
  return heard;
}

function answersOf(recipients: readonly Heard[], ends: readonly Heard[]): readonly RecipientAnswer[] {
  let next = 0;
  return recipients.map((heard) => {
    if (classOf(heard) !== 2) return failureOf(heard);
    const end = ends[next++] as Heard;
    // 2yz to anything but the content takes nothing over (RFC 5321 §4.1.1.4).
    return classOf(end) === 2 && "reply" in end && (end.verb === "." || end.verb === "BDAT")
      ? { kind: "accepted", reply: end.reply, verb: end.verb }
      : failureOf(end);
  });
}
