/** One message of the queue for a person: what it is, who brought it, and where each recipient stands. */

import { type MessageFacts, NEVER_DUE_AT_MS, type QueueEntry } from "../../store/index.ts";
import { printable } from "../present/index.ts";
import { ageText, inText } from "./age-text.ts";
import { answerText } from "./entry-row.ts";

interface PageOptions {
  readonly idText: (message: number) => string;
  readonly nowMs: number;
  readonly sizeBytes: number;
}

/** Lines with their ends. */
export function messagePage(facts: MessageFacts, entries: readonly QueueEntry[], { idText, nowMs, sizeBytes }: PageOptions): string {
  const { sender, provenance, kind } = facts;
  const lines = [
    row("message", idText(facts.id)),
    row("kind", kind),
    row("sender", senderText(sender.reversePath)),
    row("accepted", acceptedText(facts.acceptedAtMs, nowMs)),
    row("from", broughtBy(provenance)),
    row("trust", `${provenance.trust}; SPF ${provenance.spf}, DKIM ${provenance.dkim}`),
    row("size", `${sizeBytes} octets`),
    ...(facts.messageId === undefined ? [] : [row("Message-ID", `<${facts.messageId}>`)]),
    ...(facts.about === undefined ? [] : [row("about", idText(facts.about))]),
    "",
    ...entries.flatMap((entry) => recipientLines(entry, nowMs)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Of mail that is settled: what is remembered of it. */
export function settledPage(
  { key, reversePath, acceptedAtMs }: QueueEntry,
  entries: readonly QueueEntry[],
  { idText, nowMs, sizeBytes }: PageOptions,
): string {
  const lines = [
    row("message", `${idText(key.message)}, settled: its content is kept no more`),
    row("sender", senderText(reversePath)),
    row("accepted", acceptedText(acceptedAtMs, nowMs)),
    row("size", `${sizeBytes} octets`),
    "",
    ...entries.flatMap((entry) => recipientLines(entry, nowMs)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function senderText(reversePath: string): string {
  return reversePath === "" ? "<> (nobody can be told)" : `<${reversePath}>`;
}

function acceptedText(acceptedAtMs: number, nowMs: number): string {
  return `${new Date(acceptedAtMs).toISOString()}, ${ageText(Math.max(0, nowMs - acceptedAtMs))} ago`;
}

function row(name: string, value: string): string {
  return `${name.padEnd(11)} ${printable(value)}`;
}

function broughtBy({ clientAddress, hello, user }: MessageFacts["provenance"]): string {
  const client = clientAddress === undefined ? "this program" : `${hello === undefined ? "" : `${hello} `}[${clientAddress}]`;
  return user === undefined ? client : `${client} as ${user}`;
}

function recipientLines(entry: QueueEntry, nowMs: number): readonly string[] {
  const { address, state, attempts, destination, last } = entry;
  const answer = answerText(last);
  return [
    printable(`<${address}>`),
    printable(`  ${state} for ${destination}, tried ${attempts}×${state === "waiting" ? `; ${nextText(entry, nowMs)}` : ""}`),
    ...(answer === "" ? [] : [`  ${answer}`]),
  ];
}

function nextText({ dueAtMs, expiresAtMs }: QueueEntry, nowMs: number): string {
  const end = `given up ${inText(expiresAtMs - nowMs)}`;
  return dueAtMs >= NEVER_DUE_AT_MS ? end : `next attempt ${inText(dueAtMs - nowMs)}, ${end}`;
}
