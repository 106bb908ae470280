/** HELO, EHLO, LHLO (RFC 5321 §4.1.1.1, RFC 2033 §4.1). A new one ends the transaction at hand. */

import { after } from "./after.ts";
import { isHostName } from "./host-name.ts";
import { isAccepted } from "./is-accepted.ts";
import { extensionLines } from "./offers.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

/** Answers EHLO and LHLO. */
export function ehloCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  return greet(state, argument, true);
}

/** Answers HELO. */
export function heloCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  return greet(state, argument, false);
}

function greet(state: SessionState, name: string, isExtended: boolean): Reaction | Promise<Reaction> {
  if (!isHostName(name)) return { reply: REPLIES.helloNeeded };
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
