/**
 * What a line asks for: a command of the table, the next step of an authentication, or, where the line is not fit to be
 * read, a refusal. A refusal is a command like any other.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { exchangeLine } from "./auth-command.ts";
import { splitCommandLine, textOfLine } from "./command-line.ts";
import { commandFor } from "./commands.ts";
import { isForeignVerb } from "./foreign-protocol.ts";
import type { Line, LineEndFlaw } from "./framing/index.ts";
import type { Command } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

/** A command with all that it needs. */
export interface LineCommand {
  /** As it stands in events; "?" for what nobody knows. */
  readonly verb: string;
  readonly command: Command;
  readonly argument: string;
}

/** Understands a line. */
export function lineCommand(line: Line, state: SessionState): LineCommand {
  if (line.kind === "malformed") return { verb: "?", command: refuseSmuggling(line.flaw), argument: "" };
  if (line.kind === "endless") return ENDLESS;
  if (line.kind === "too-long") return TOO_LONG;
  const text = textOfLine(line.octets);
  if (text === undefined) return BAD_CHARACTERS;
  return state.exchange === undefined ? verbCommand(text, state) : { verb: "AUTH", command: exchangeLine, argument: text };
}

function verbCommand(text: string, state: SessionState): LineCommand {
  const { verb, argument } = splitCommandLine(text);
  const command = commandFor(verb, state.setting.options.protocol);
  if (command !== undefined) return { verb, command, argument };
  return isForeignVerb(verb) ? FOREIGN : UNKNOWN;
}

function refuseSmuggling(flaw: LineEndFlaw): Command {
  return (state) => {
    state.observe({ kind: "smuggling", session: state.setting.id, place: "command", flaw });
    return { reply: REPLIES.badLineEnd, next: "end" };
  };
}

/** A line that could not be read ends an authentication, too. */
function refusal(reply: SmtpReply, next: "command" | "end"): LineCommand {
  const command: Command = (state) => {
    state.exchange = undefined;
    return { reply, next };
  };
  return { verb: "?", command, argument: "" };
}

const ENDLESS = refusal(REPLIES.lineTooLong, "end");
const TOO_LONG = refusal(REPLIES.lineTooLong, "command");
const BAD_CHARACTERS = refusal(REPLIES.badCharacters, "command");
const FOREIGN = refusal(REPLIES.notMail, "end");
const UNKNOWN = refusal(REPLIES.unknownCommand, "command");
