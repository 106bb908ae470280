/** AUTH (RFC 4954): the SMTP around a SASL exchange: base64, cancelling, replies, and how often one may fail. */

import type { SmtpReply } from "../../envelope/index.ts";
import { after } from "./after.ts";
import { offersAuth } from "./offers.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import { beginExchange, type SaslStep } from "./sasl/index.ts";
import type { SessionState } from "./session-state.ts";

const ARGUMENT = /^([\w-]{1,20})(?: ([\w+/=-]+))?$/;
const BASE64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;
const EMPTY_RESPONSE = "=";
const CANCEL = "*";
const DEFAULT_MAX_FAILURES = 3;

/** Answers AUTH. */
export function authCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  const { saslMaterial } = state.setting;
  if (saslMaterial === undefined) return { reply: REPLIES.noAuthHere };
  const objection = whyNot(state);
  if (objection !== undefined) return { reply: objection };
  const [, name, initial] = ARGUMENT.exec(argument) ?? [];
  if (name === undefined) return { reply: REPLIES.authSyntax };
  const mechanism = name.toUpperCase();
  const sasl = beginExchange(mechanism, saslMaterial);
  if (sasl === undefined) return { reply: REPLIES.unknownMechanism };
  state.exchange = { mechanism, sasl };
  if (initial === undefined) return challenge(sasl.firstChallenge);
  return respond(state, initial === EMPTY_RESPONSE ? "" : initial);
}

/** Takes the next line of an exchange. */
export function exchangeLine(state: SessionState, line: string): Reaction | Promise<Reaction> {
  if (line !== CANCEL) return respond(state, line);
  state.exchange = undefined;
  return { reply: REPLIES.authCancelled };
}

function whyNot(state: SessionState): SmtpReply | undefined {
  if (state.hello === "") return REPLIES.sayHello;
  if (state.user !== undefined) return REPLIES.alreadyAuthenticated;
  if (state.transaction !== undefined) return REPLIES.notDuringMail;
  return offersAuth(state) ? undefined : REPLIES.encryptionRequired;
}

function respond(state: SessionState, response: string): Reaction | Promise<Reaction> {
  if (state.exchange === undefined || !BASE64.test(response)) return stop(state, REPLIES.authMalformed);
  const step = tryNext(state, Buffer.from(response, "base64"));
  return after(step, (taken) => (taken === undefined ? stop(state, REPLIES.authUnavailable) : react(state, taken)));
}

/** undefined where the credentials could not be asked: that is no failure of the client. */
function tryNext(state: SessionState, response: Buffer): SaslStep | undefined | Promise<SaslStep | undefined> {
  const faulty = (error: unknown): undefined => state.observe({ kind: "fault", session: state.setting.id, error }) as undefined;
  try {
    const step = state.exchange?.sasl.next(response);
    return step instanceof Promise ? step.catch(faulty) : step;
  } catch (error) {
    return faulty(error);
  }
}

function react(state: SessionState, step: SaslStep): Reaction {
  if (step.kind === "challenge") return challenge(step.octets);
  if (step.kind === "malformed") return stop(state, REPLIES.authMalformed);
  const identity = { session: state.setting.id, mechanism: state.exchange?.mechanism ?? "" };
  state.exchange = undefined;
  if (step.kind === "failure") {
    state.observe({ kind: "auth-failed", ...identity, ...(step.user !== undefined && { user: step.user }) });
    return fail(state);
  }
  state.user = step.user;
  state.observe({ kind: "auth", ...identity, user: step.user });
  return { reply: REPLIES.authenticated };
}

function fail(state: SessionState): Reaction {
  state.authFailureCount += 1;
  const isEnough = state.authFailureCount >= (state.setting.options.limits.maxAuthFailures ?? DEFAULT_MAX_FAILURES);
  return isEnough ? { reply: REPLIES.authFailed, next: "too-many-errors" } : { reply: REPLIES.authFailed };
}

function stop(state: SessionState, reply: SmtpReply): Reaction {
  state.exchange = undefined;
  return { reply };
}

function challenge(octets: Buffer): Reaction {
  return { reply: { code: 334, text: octets.toString("base64") } };
}
