/** The verbs, and what carries each out. */

import { authCommand } from "./auth-command.ts";
import { bdatCommand } from "./bdat-command.ts";
import { dataCommand } from "./data-command.ts";
import { ehloCommand, heloCommand } from "./hello-command.ts";
import { mailCommand } from "./mail-command.ts";
import { rcptCommand } from "./rcpt-command.ts";
import type { Command, Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import { starttlsCommand } from "./starttls-command.ts";
import { xclientCommand } from "./xclient-command.ts";

/** A verb of neither SMTP nor LMTP gets this. */
const notImplemented: Command = () => ({ reply: REPLIES.notImplemented });

const COMMON: Readonly<Record<string, Command>> = {
  MAIL: mailCommand,
  RCPT: rcptCommand,
  DATA: dataCommand,
  BDAT: bdatCommand,
  RSET(state, argument) {
    if (argument !== "") return { reply: REPLIES.noArgument };
    state.endTransaction();
    return { reply: REPLIES.done };
  },
  NOOP: () => ({ reply: REPLIES.done }),
  QUIT: (_state, argument): Reaction => (argument === "" ? { reply: REPLIES.quit, next: "end" } : { reply: REPLIES.noArgument }),
  VRFY: (_state, argument) => ({ reply: argument === "" ? REPLIES.vrfyNeedsArgument : REPLIES.cannotVerify }),
  HELP: () => ({ reply: REPLIES.help }),
  STARTTLS: starttlsCommand,
  AUTH: authCommand,
  XCLIENT: xclientCommand,
  EXPN: notImplemented,
  TURN: notImplemented,
  ETRN: notImplemented,
  SEND: notImplemented,
  SOML: notImplemented,
  SAML: notImplemented,
};

/** LMTP has LHLO in the place of HELO and EHLO (RFC 2033 §4.1). */
const COMMANDS: Readonly<Record<"smtp" | "lmtp", ReadonlyMap<string, Command>>> = {
  smtp: new Map(Object.entries({ HELO: heloCommand, EHLO: ehloCommand, ...COMMON })),
  lmtp: new Map(Object.entries({ LHLO: ehloCommand, ...COMMON })),
};

/** What carries out a verb. */
export function commandFor(verb: string, protocol: "smtp" | "lmtp"): Command | undefined {
  return COMMANDS[protocol].get(verb);
}
