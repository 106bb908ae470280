/**
 * SMTP conversations as Sendmail and many after it quote them:
 *
 *   ... while talking to mx.example.com.:
 *   >>> RCPT To:<a@example.com>
 *   <<< 550 5.1.1 <a@example.com>... User unknown
 *   550 5.1.1 <a@example.com>... User unknown
 *
 * What was said about which recipient is joined to its finding.
 */

import type { TextLine } from "../mime/index.ts";
import type { Finding, Found } from "../model/index.ts";
import { findAddress } from "../syntax/index.ts";

interface Exchange {
  readonly host?: Found;
  readonly command?: string;
  /** Address of RCPT or MAIL, lower case. */
  readonly address?: string;
  readonly reply: Found;
}

const TALKING = /(?:while (?:talking to|connected with|in conversation with)|while sending (?:message )?(?:text )?to) (\S+?)[.:]*$/i;
const SENT = /^\s*>>>\s?(.*)$/;
const ANSWERED = /^\s*<<<\s?(.*)$/;
const SUMMARY = /^([45]\d\d)[ -](?:\d\.\d+\.\d+ )?.*\S/;
const VERBS = /^(HELO|EHLO|LHLO|MAIL|RCPT|DATA|BDAT|STARTTLS|AUTH|RSET|QUIT|VRFY)\b/i;

/** Adds to `findings` what a transcript in the lines says of them. */
export function joinTranscript(lines: readonly TextLine[], findings: readonly Finding[]): void {
  const exchanges = readExchanges(lines);
  if (exchanges.length === 0) return;
  for (const finding of findings) {
    const exchange = exchangeFor(exchanges, finding, findings.length);
    if (exchange === undefined) continue;
    finding.reply ??= exchange.reply;
    if (sameReply(finding.reply, exchange.reply) && exchange.command !== undefined) finding.command ??= exchange.command;
    if (exchange.host !== undefined) finding.remoteMta ??= exchange.host;
  }
}

/** A summary often cuts a reply short or leaves its enhanced code out of the first line. */
function sameReply(a: Found, b: Found): boolean {
  return a.value.slice(0, 40) === b.value.slice(0, 40);
}

/** Replies that only follow from an earlier refusal, or answer the cleaning up. */
const CONSEQUENCE = /^503\b|need RCPT|no valid recipients|^[45]\d\d\S* .*\bbad sequence/i;

/** The exchange that the report's own fields quote; else the last refusal that names this recipient; else the last one that names nobody. */
function exchangeFor(all: readonly Exchange[], { recipient, originalRecipient, diagnostic }: Finding, recipients: number): Exchange | undefined {
  const quoted = diagnostic === undefined ? undefined : all.findLast(({ reply }) => reply.value.slice(0, 60) === diagnostic.value.slice(0, 60));
  if (quoted !== undefined) return quoted;
  const causes = all.filter(({ reply, command }) => !CONSEQUENCE.test(reply.value) && command !== "RSET" && command !== "QUIT");
  const exchanges = causes.length > 0 ? causes : all;
  const wanted = [recipient?.value.toLowerCase(), originalRecipient?.value.toLowerCase()].filter((address) => address !== undefined);
  const named = exchanges.findLast(({ address, reply }) => (address !== undefined && wanted.includes(address)) || wanted.some((address) => address.includes("@") && reply.value.toLowerCase().includes(address)));
  if (named !== undefined) return named;
  const general = exchanges.findLast(({ command }) => command !== "RCPT");
  return general ?? (recipients === 1 ? exchanges.at(-1) : undefined);
}

function readExchanges(lines: readonly TextLine[]): Exchange[] {
  const exchanges: Exchange[] = [];
  let host: Found | undefined;
  let command: string | undefined;
  let address: string | undefined;
  for (const line of lines) {
    const { text, start, end } = line;
    if (text === "" || exchanges.length > 10_000) continue;
    const talking = TALKING.exec(text);
    if (talking?.[1] !== undefined) {
      host = { value: talking[1], start, end };
      command = address = undefined;
      continue;
    }
    const sent = SENT.exec(text);
    if (sent !== null) {
      command = VERBS.exec(sent[1] ?? "")?.[1]?.toUpperCase();
      address = findAddress(sent[1] ?? "")?.address.toLowerCase();
      continue;
    }
    const answered = ANSWERED.exec(text);
    if (answered !== null) {
      const value = (answered[1] ?? "").trim();
      const previous = exchanges.at(-1);
      if (previous !== undefined && /^\d{3}-/.test(previous.reply.value) && previous.reply.end < start && previous.command === command && previous.reply.value.slice(0, 3) === value.slice(0, 3)) {
        exchanges[exchanges.length - 1] = { ...previous, reply: { value: `${previous.reply.value} ${value}`, start: previous.reply.start, end } };
      } else if (/^[45]\d\d/.test(value)) {
        exchanges.push({ reply: { value, start: end - value.length, end }, ...(host && { host }), ...(command && { command }), ...(address && { address }) });
      }
    } else if (exchanges.length === 0 && host !== undefined && SUMMARY.test(text)) {
      // Old Sendmails quote no "<<<": the summary line is all there is.
      const named = findAddress(text)?.address.toLowerCase();
      exchanges.push({ reply: { value: text.trim(), start, end }, host, ...(named && { address: named }) });
    }
  }
  return exchanges;
}
