/**
 * Groups of commands and what was heard for each (RFC 2920): written at once, answered one by one. Where the server
 * stops answering in the middle, the rest of the group hears the same as the command at which it stopped.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { CLOSING, type Dialogue } from "./dialogue.ts";
import type { AnsweredVerb, Broken, Refused, WireFailure } from "./transaction.ts";
import { malformedReply } from "./wire-failure.ts";

/** One command, with its CRLF. */
export interface Command {
  readonly verb: AnsweredVerb;
  readonly line: string;
}

/** What was heard: a reply of whatever class, or none. */
export type Heard =
  | { readonly verb: AnsweredVerb; readonly reply: SmtpReply }
  | { readonly verb: AnsweredVerb; readonly cause: WireFailure };

/** The words for a wait. */
function waitingFor(verb: AnsweredVerb): string {
  if (verb === "CONNECT") return "waiting for the greeting";
  return verb === "." ? "waiting for the answer to the end of the content" : `waiting for the answer to ${verb}`;
}

/** Sends commands in one write; what was heard is in their order. */
export function askAll(dialogue: Dialogue, commands: readonly Command[], timeoutMs: number): Promise<readonly Heard[]> {
  dialogue.owe(commands.length);
  dialogue.write(commands.map(({ line }) => line).join(""));
  return hearAnswers(dialogue, commands, timeoutMs);
}

/** Sends one command. */
export function ask(dialogue: Dialogue, command: Command, timeoutMs: number): Promise<Heard> {
  dialogue.owe(1);
  dialogue.write(command.line);
  return hearAnswer(dialogue, command, timeoutMs);
}

/** Waits for one reply that is owed. */
export function hear(dialogue: Dialogue, verb: AnsweredVerb, timeoutMs: number): Promise<Heard> {
  return hearAnswer(dialogue, { verb }, timeoutMs);
}

/** Waits for as many replies as there are verbs. */
export function hearAll(dialogue: Dialogue, verbs: readonly AnsweredVerb[], timeoutMs: number): Promise<readonly Heard[]> {
  return hearAnswers(
    dialogue,
    verbs.map((verb) => ({ verb })),
    timeoutMs,
  );
}

/** What is answered: a command, or without a line the connection or the content. */
type Answerable = Pick<Command, "verb"> & Partial<Command>;

function hearAnswer(dialogue: Dialogue, { verb, line }: Answerable, timeoutMs: number): Promise<Heard> {
  return dialogue.replies({ count: 1, timeoutMs, during: () => waitingFor(verb) }, ([reply]) => {
    const heard = reply === undefined ? { verb, cause: causeOf(dialogue) } : { verb, reply };
    dialogue.transcript.note(heard, line);
    return heard;
  });
}

function hearAnswers(dialogue: Dialogue, asked: readonly Answerable[], timeoutMs: number): Promise<readonly Heard[]> {
  return dialogue.replies({ count: asked.length, timeoutMs, during: () => waitingForAll(asked) }, (replies) => {
    const heard: Heard[] = [];
    for (const { verb, line } of asked) {
      const reply = replies[heard.length];
      const before = heard.at(-1);
      const now = reply === undefined ? silence(dialogue, verb, before) : { verb, reply };
      heard.push(now);
      // the rest of a group that ended in the middle heard nothing of its own
      if (now !== before) dialogue.transcript.note(now, line);
    }
    return heard;
  });
}

function waitingForAll(asked: readonly Answerable[]): string {
  const [first] = asked;
  if (asked.length === 1 && first !== undefined) return waitingFor(first.verb);
  return `waiting for the answers to ${[...new Set(asked.map(({ verb }) => verb))].join(", ")}`;
}

function silence(dialogue: Dialogue, verb: AnsweredVerb, before: Heard | undefined): Heard {
  if (before !== undefined && ("cause" in before || before.reply.code === CLOSING)) return before;
  return { verb, cause: causeOf(dialogue) };
}

function causeOf(dialogue: Dialogue): WireFailure {
  return dialogue.failure ?? malformedReply("none");
}

/** The class of a reply: 2, 3, 4, 5, or 0 where there was none. */
export function classOf(heard: Heard): number {
  return "reply" in heard ? Math.trunc(heard.reply.code / 100) : 0;
}

/** What was heard, where it was not what was hoped for. A reply of a class that cannot answer the command is no answer. */
export function failureOf(heard: Heard): Refused | Broken {
  if ("cause" in heard) return { kind: "broken", cause: heard.cause, verb: heard.verb };
  if (heard.reply.code >= 400) return { kind: "refused", reply: heard.reply, verb: heard.verb };
  return { kind: "broken", cause: malformedReply(`${heard.reply.code} to ${heard.verb}`), verb: heard.verb };
}
