/**
 * The SMTP conversation that failed, in the form that Sendmail gave it and that people and programs
 * know:
 *
 *   ... while talking to mx.example.net:
 *   >>> RCPT TO:<bob@example.net>
 *   <<< 550 5.1.1 <bob@example.net>: User unknown
 *
 * Recipients that got the same reply share it. What was not said by a server in a reply (the words
 * of a local program) stands there indented.
 */

import type { Notification, NotifiedRecipient } from "./notification.ts";
import { shownLine } from "./one-line.ts";
import { replyCode } from "./status-of.ts";

const LIMIT_CHARACTERS = 800;

interface Exchange {
  readonly host: string;
  readonly commands: string[];
  readonly answer: string;
}

export function conversationOf({ recipients, envelope }: Pick<Notification, "recipients" | "envelope">): string[] {
  const exchanges = new Map<string, Exchange>();
  for (const recipient of recipients) {
    const answer = answerOf(recipient);
    if (answer === undefined) continue;
    const host = recipient.reply === undefined ? "" : shownLine(recipient.remoteMta ?? "", 255).replaceAll(" ", "");
    const verb = (recipient.reply?.command ?? "").toUpperCase().replaceAll(/[^A-Z]/g, "");
    const command = commandOf(verb, recipient.recipient, envelope.reversePath);
    const key = `${host} ${verb} ${answer}`;
    const known = exchanges.get(key);
    if (known === undefined) exchanges.set(key, { host, commands: command === undefined ? [] : [command], answer });
    else if (command !== undefined && verb === "RCPT") known.commands.push(command);
  }
  return linesOf([...exchanges.values()]);
}

function linesOf(exchanges: readonly Exchange[]): string[] {
  // Whoever reads it takes a reply for that of the last host and to the last command named: what has none stands first.
  const ordered = exchanges.toSorted((one, other) => Math.min(one.commands.length, 1) - Math.min(other.commands.length, 1));
  const byHost = new Map<string, string[]>([["", []]]);
  for (const { host, commands, answer } of ordered) {
    const lines = byHost.get(host);
    if (lines === undefined) byHost.set(host, [`... while talking to ${host}:`, ...commands, answer]);
    else lines.push(...commands, answer);
  }
  return [...byHost.values()].flat();
}

function answerOf({ action, reply, diagnostic }: NotifiedRecipient): string | undefined {
  if (action !== "failed" && action !== "delayed") return undefined;
  if (reply !== undefined) return `<<< ${replyCode(reply.code)} ${shownLine(reply.text, LIMIT_CHARACTERS)}`.trimEnd();
  const text = shownLine(diagnostic?.text ?? "", LIMIT_CHARACTERS);
  return text === "" ? undefined : `    ${text}`;
}

function commandOf(verb: string, recipient: string, reversePath: string): string | undefined {
  if (verb === "RCPT") return `>>> RCPT TO:<${shownLine(recipient, 512)}>`;
  if (verb === "MAIL") return `>>> MAIL FROM:<${shownLine(reversePath, 512)}>`;
  // The greeting answers no command.
  return verb === "" || verb === "CONN" || verb === "CONNECT" ? undefined : `>>> ${verb}`;
}
