/**
 * HELO, EHLO, LHLO (RFC 5321 §4.1.1.1, RFC 2033 §4.1). A new one ends the transaction at hand.
 *
 * The name is not held to be true, and hardly to be well-formed: hosts call themselves all sorts of things, and
 * refusing them loses mail. But it stands in our Received field later on, so nothing passes that could end a comment there.
 */

import { after } from "./after.ts";
import { isAccepted } from "./is-accepted.ts";
import { extensionLines } from "./offers.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

const HOST_NAME = /^[^\0- "(),;<>@\\\x7f-\u{10ffff}]{1,255}$/u;

/** Answers EHLO and LHLO. */
export function ehloCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  return greet(state, argument, true);
}

/** Answers HELO. */
export function heloCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  return greet(state, argument, false);
}

function greet(state: SessionState, name: string, isExtended: boolean): Reaction | Promise<Reaction> {
  if (!HOST_NAME.test(name)) return { reply: REPLIES.helloNeeded };
  state.endTransaction();
  state.hello = name;
  state.isExtended = isExtended;
  return after(state.handler.hello?.(), (answer) => {
    if (isAccepted(answer)) return { reply: answer ?? welcome(state) };
    state.hello = "";
    return { reply: answer ?? REPLIES.helloNeeded };
  });
}

function welcome(state: SessionState): { readonly code: number; readonly text: string } {
  const { hostname } = state.setting.options;
  return { code: 250, text: state.isExtended ? [hostname, ...extensionLines(state)].join("\n") : hostname };
}
