/**
 * The envelope of a transaction: MAIL, RCPT for each recipient, DATA. Where PIPELINING is offered (RFC 2920) all go out
 * in one write, and all their replies are read, whatever the first of them said; elsewhere one follows the other, and
 * what has become pointless is not asked.
 */

import { ask, askAll, type Command, classOf, type Heard } from "./ask.ts";
import { CLOSING, type Dialogue } from "./dialogue.ts";
import { mailCommand, rcptCommand } from "./envelope-command.ts";
import type { Timeouts } from "./timeouts.ts";
import type { Transaction } from "./transaction.ts";

/** What was heard for each command; `data` is absent where it was not asked. */
export interface EnvelopeHeard {
  readonly mail: Heard;
  /** In the order of the recipients; what `mail` heard where MAIL was refused. */
  readonly recipients: readonly Heard[];
  readonly data?: Heard;
}

/** How to ask. */
export interface EnvelopeOptions {
  readonly extensions: ReadonlyMap<string, string>;
  readonly timeouts: Timeouts;
  /** The transaction before was left open. */
  readonly needsReset: boolean;
  /** BDAT brings its content along, so nothing is asked before it. */
  readonly asksData: boolean;
}

const RSET: Command = { verb: "RSET", line: "RSET\r\n" };
const DATA: Command = { verb: "DATA", line: "DATA\r\n" };

/** Sends the envelope. */
export function sendEnvelope(dialogue: Dialogue, transaction: Transaction, options: EnvelopeOptions): Promise<EnvelopeHeard> {
  const { extensions } = options;
  const mail = mailCommand(transaction, extensions);
  const recipients = transaction.recipients.map((recipient) => rcptCommand(recipient, extensions));
  return extensions.has("PIPELINING")
    ? sendTogether(dialogue, { mail, recipients }, options)
    : sendOneByOne(dialogue, { mail, recipients }, options);
}

interface Commands {
  readonly mail: Command;
  readonly recipients: readonly Command[];
}

async function sendTogether(dialogue: Dialogue, { mail, recipients }: Commands, options: EnvelopeOptions): Promise<EnvelopeHeard> {
  const commands = [mail, ...recipients];
  if (options.needsReset) commands.unshift(RSET);
  if (options.asksData) commands.push(DATA);
  const heard = unlessDoubtful(await askAll(dialogue, commands, options.timeouts.commandMs));
  const first = options.needsReset ? 1 : 0;
  const envelope = heardEnvelope(heard[first] as Heard, heard.slice(first + 1, first + 1 + recipients.length));
  return options.asksData ? { ...envelope, data: heard.at(-1) as Heard } : envelope;
}

/**
 * A server that stays, and answers less than it was asked, has left out a reply: which one, nobody knows, and a refusal
 * that was meant for the next command must not become a bounce.
 */
function unlessDoubtful(heard: readonly Heard[]): readonly Heard[] {
  const last = heard.at(-1);
  return last !== undefined && "cause" in last && last.cause.code === "timeout" ? heard.map(() => last) : heard;
}

/** Behind a refused MAIL each RCPT hears "no transaction": the reason is what MAIL heard. */
function heardEnvelope(mail: Heard, recipients: readonly Heard[]): EnvelopeHeard {
  return { mail, recipients: classOf(mail) === 2 ? recipients : recipients.map(() => mail) };
}

async function sendOneByOne(dialogue: Dialogue, { mail, recipients }: Commands, options: EnvelopeOptions): Promise<EnvelopeHeard> {
  const { timeouts } = options;
  if (options.needsReset) await ask(dialogue, RSET, timeouts.commandMs);
  const heardMail = await ask(dialogue, mail, timeouts.commandMs);
  if (classOf(heardMail) !== 2)
    return heardEnvelope(
      heardMail,
      recipients.map(() => heardMail),
    );
  const heard: Heard[] = [];
  for (const recipient of recipients) {
    const before = heard.at(-1);
    // nothing is asked of a server that has gone away
    heard.push(before !== undefined && isGone(before) ? before : await ask(dialogue, recipient, timeouts.commandMs));
  }
  if (!options.asksData || !heard.some((one) => classOf(one) === 2)) return { mail: heardMail, recipients: heard };
  return { mail: heardMail, recipients: heard, data: await ask(dialogue, DATA, timeouts.dataStartMs) };
}

/** Whether nothing more will be heard. */
export function isGone(heard: Heard): boolean {
  return "cause" in heard || heard.reply.code === CLOSING;
}
