/**
 * Lines of Exim's main log (the Exim specification, chapter "Log files"): "ID <= sender", "ID => recipient", "->" for further
 * recipients of one delivery, ">>" for cut-through, "**" for failed, "==" for deferred, "Completed".
 *
 * Not counted: what was not tried because its time had not come.
 */

import type { AttemptFact, LogFact } from "./log-fact.ts";

/** 16 characters, since Exim 4.97 23. */
const LINE = /^(?:\[\d{1,10}\] )?([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (<=|=>|->|>>|\*\*|==|Completed)(?: (.*))?$/;
const ID_FIELD = / id=(\S{1,998})/;
const ORIGINAL = /^(\S{1,1000}) <([^>]{1,320})>/;
const HOST = / H=(\S{1,300}) \[/;
const CONFIRMED = / C="((?:[^"\\]|\\.){0,1000})"/;
const AFTER_COMMAND = /SMTP error from remote (?:mail )?server after ([A-Za-z ]{3,40})/;
const REPLY = /\b([245]\d\d[ -].*)$/;
/** Retry time not reached, and the like (src/macros.h: ERRNO_RRETRY …). */
const NOT_TRIED = / defer \(-5[1-4]\)/;
/** " T=remote_smtp H=mx [192.0.2.1] X=…: words", each part told by a letter. */
const DETAILS_END = /: (?=\S)/;

const ACTIONS: Readonly<Record<string, AttemptFact["action"]>> = {
  "=>": "delivered",
  "->": "delivered",
  ">>": "delivered",
  "**": "failed",
  "==": "delayed",
};

/** What a line of Exim says, behind its time. */
export function eximFact(words: string): LogFact | undefined {
  const [, queueId = "", sign = "", text = ""] = LINE.exec(words) ?? [];
  if (sign === "Completed") return { kind: "gone", queueId };
  if (sign === "<=") return messageOf(queueId, text);
  const action = ACTIONS[sign];
  if (action === undefined || (action === "delayed" && NOT_TRIED.test(text))) return undefined;
  return attemptOf(text, { queueId, action });
}

function messageOf(queueId: string, text: string): LogFact {
  const sender = text.split(" ", 1)[0] ?? "";
  const messageId = ID_FIELD.exec(text)?.[1];
  const from = sender === "<>" ? "" : sender.replace(/^<|>$/g, "");
  return { kind: "message", queueId, from, ...(messageId !== undefined && { messageId }) };
}

function attemptOf(text: string, { queueId, action }: Pick<AttemptFact, "queueId" | "action">): AttemptFact | undefined {
  const [, delivered, original] = ORIGINAL.exec(text) ?? [];
  const first = delivered ?? text.split(" ", 1)[0]?.replace(/:$/, "") ?? "";
  // into a file or a program: then the address stands behind it
  const recipient = first.includes("@") && !/^[/|:]/.test(first) ? first : (original ?? "");
  if (!recipient.includes("@")) return undefined;
  const host = HOST.exec(text)?.[1];
  const after = AFTER_COMMAND.exec(text);
  const command = after?.[1] === undefined ? undefined : verbOf(after[1]);
  return {
    ...{ kind: "attempt", queueId, action, recipient, text: saidIn(text, action) },
    ...(original !== undefined && original !== recipient && { originalRecipient: original }),
    ...(host !== undefined && { host }),
    ...(command !== undefined && { command }),
  };
}

function saidIn(text: string, action: AttemptFact["action"]): string {
  if (action === "delivered") return CONFIRMED.exec(text)?.[1] ?? "";
  const details = DETAILS_END.exec(text);
  const words = details === null ? text : text.slice(details.index + details[0].length);
  return REPLY.exec(words)?.[1] ?? words;
}

/** "RCPT TO:<bob@example.net>", "end of data", "pipelined MAIL FROM:<…>". */
function verbOf(command: string): string {
  if (/^(?:pipelined )?(?:sending )?(?:end of )?data/i.test(command)) return "DATA";
  return /\b(EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL|RCPT|DATA|BDAT)\b/i.exec(command)?.[1]?.toUpperCase() ?? "";
}
