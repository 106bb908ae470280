/** RCPT TO (RFC 5321 §4.1.1.3): one more recipient, where the program likes it. */

import type { Recipient, SmtpReply } from "../../envelope/index.ts";
import { isRefusal, PATH_FLAWS, type Path, parsePath, type Refusal, readRcptParameters, splitParameters } from "../wire/index.ts";
import { after } from "./after.ts";
import { isAccepted } from "./is-accepted.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState, Transaction } from "./session-state.ts";

const TO = /^TO: */i;

/** Answers RCPT. */
export function rcptCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  const { transaction } = state;
  if (transaction === undefined) return { reply: REPLIES.mailNeeded };
  if (transaction.content !== undefined) return { reply: REPLIES.chunksBegan };
  if (transaction.recipientCount >= state.setting.options.limits.maxRecipients) return { reply: REPLIES.tooManyRecipients };
  transaction.hasTried = true;
  const recipient = readRecipient(state, transaction, argument);
  if (isRefusal(recipient)) return { reply: count(transaction, recipient.refusal) };
  return after(state.handler.rcpt(recipient), (answer) => ({ reply: count(transaction, answer) }));
}

function count(transaction: Transaction, answer: SmtpReply | undefined): SmtpReply {
  if (isAccepted(answer)) transaction.recipientCount += 1;
  return answer ?? REPLIES.recipientOk;
}

function readRecipient(state: SessionState, transaction: Transaction, argument: string): Recipient | Refusal {
  const keyword = TO.exec(argument)?.[0];
  if (keyword === undefined) return { refusal: REPLIES.rcptSyntax };
  const path = parsePath(argument.slice(keyword.length));
  if (typeof path === "string") return badRecipient(PATH_FLAWS[path]);
  if (path.hasRoute && state.setting.options.refuseSourceRoutes) return badRecipient("Source routes are not accepted");
  if (path.address === "") return { refusal: REPLIES.nullRecipient };
  return withParameters(path, transaction.sender.smtpUtf8);
}

function withParameters(path: Path, smtpUtf8: boolean): Recipient | Refusal {
  const parameters = splitParameters(path.rest);
  if (isRefusal(parameters)) return parameters;
  const read = readRcptParameters(parameters, smtpUtf8);
  if (isRefusal(read)) return read;
  return path.isInternational && !smtpUtf8 ? { refusal: REPLIES.utf8Recipient } : { address: path.address, ...read };
}

function badRecipient(text: string): Refusal {
  return { refusal: { code: 501, status: "5.1.3", text } };
}
