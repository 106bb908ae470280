/** MAIL FROM (RFC 5321 §4.1.1.2): begins a transaction, where the program likes the sender. */

import type { Sender, SmtpReply } from "../../envelope/index.ts";
import { isRefusal, PATH_FLAWS, type Path, parsePath, type Refusal, readMailParameters, splitParameters } from "../wire/index.ts";
import { after } from "./after.ts";
import { isAccepted } from "./is-accepted.ts";
import { offersAuth, offersTls } from "./offers.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

const FROM = /^FROM: */i;

/** Answers MAIL. */
export function mailCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  const objection = whyNot(state);
  if (objection !== undefined) return { reply: objection };
  if (state.transactionCount >= state.setting.options.limits.maxTransactions) return { reply: REPLIES.tooManyMessages, next: "end" };
  const read = readSender(state, argument);
  if (isRefusal(read)) return { reply: read.refusal };
  return after(state.handler.mail(read.sender, read.sizeBytes), (answer) => {
    if (isAccepted(answer)) state.beginTransaction(read.sender);
    return { reply: answer ?? REPLIES.senderOk };
  });
}

function whyNot(state: SessionState): SmtpReply | undefined {
  if (state.hello === "") return state.isLmtp ? REPLIES.sayHelloLmtp : REPLIES.sayHello;
  if (state.transaction !== undefined) return REPLIES.nestedMail;
  if (state.setting.options.requireAuth !== true || state.user !== undefined) return undefined;
  return offersTls(state) && !offersAuth(state) ? REPLIES.tlsRequired : REPLIES.authRequired;
}

interface ReadSender {
  readonly sender: Sender;
  readonly sizeBytes: number | undefined;
}

function readSender(state: SessionState, argument: string): ReadSender | Refusal {
  const keyword = FROM.exec(argument)?.[0];
  if (keyword === undefined) return { refusal: REPLIES.mailSyntax };
  const path = parsePath(argument.slice(keyword.length));
  if (typeof path === "string") return badSender(PATH_FLAWS[path]);
  if (path.hasRoute && state.setting.options.refuseSourceRoutes) return badSender("Source routes are not accepted");
  return path.address === "" || path.address.includes("@") ? withParameters(state, path) : badSender(PATH_FLAWS["no-domain"]);
}

function withParameters(state: SessionState, path: Path): ReadSender | Refusal {
  const parameters = splitParameters(path.rest);
  if (isRefusal(parameters)) return parameters;
  const read = readMailParameters(parameters, { auth: offersAuth(state), requireTls: state.tls !== undefined });
  if (isRefusal(read)) return read;
  if (path.isInternational && !read.smtpUtf8) return { refusal: REPLIES.utf8Sender };
  const { sizeBytes, ...sender } = read;
  if (sizeBytes !== undefined && sizeBytes > state.setting.options.limits.maxMessageBytes) return { refusal: REPLIES.tooLarge };
  return { sender: { reversePath: path.address, ...sender }, sizeBytes };
}

function badSender(text: string): Refusal {
  return { refusal: { code: 501, status: "5.1.7", text } };
}
