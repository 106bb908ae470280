/**
 * SMTP conversations as Sendmail and many after it quote them:
 *
 *   ... while talking to mx.example.com.:
 *   >>> RCPT To:<a@example.com>
 *   <<< 550 5.1.1 <a@example.com>... User unknown
 *   550 5.1.1 <a@example.com>... User unknown
 *
 * MDaemon draws "-->" and "<--", ZMailer "<-" and "->>". What was said about which recipient is
 * joined to its finding.
 */

import type { TextLine } from "../mime/index.ts";
import type { Action, Finding, Found } from "../model/index.ts";
import { findAddress } from "../syntax/index.ts";

interface Exchange {
  readonly host?: Found;
  readonly command?: string;
  /** Address of RCPT or MAIL, lower case. */
  readonly address?: string;
  readonly reply: Found;
}

const TALKING = /(?:while (?:talking to|connected with|in conversation with)|while sending (?:message )?(?:text )?to) (\S{1,255}?)[.:]*$/i;
const SENT = /^\s{0,20}>>>\s?(.*)$|^.{0,50}-->\s(.*)$|^\s{0,20}<-\s(.*)$/;
const COMMAND = /^\s*(HELO|EHLO|LHLO|MAIL|RCPT|DATA|BDAT|STARTTLS|AUTH|RSET|QUIT|VRFY)\b/i;
const ANSWERED = /^\s{0,20}<<<\s?(.*)$|^.{0,50}<--\s(\d{3}[ -].*)$|^\s{0,20}->>\s(\d{3}[ -].*)$/;
/** Two of their marks stand side by side in each of them; an address in angle brackets has no such pair. */
const DRAWN = /[<>-]{2}/;
const SUMMARY = /^[45]\d\d[ -]\S/;
/** Replies that only follow from an earlier refusal, or answer the cleaning up. */
const CONSEQUENCE = /^503\b|need RCPT|no valid recipients|^[45]\d\d.+\bbad sequence/i;
/** How Sendmail sums up an answer to RCPT, and no other (usersmtp.c, smtprcptstat). */
const UNKNOWN = /^5\d\d .*\.\.\. User unknown$/;
/** In a longer notification the conversation may stand beyond what is looked at for a hint. */
const LONG = 6000;
/** How answers are drawn; one of these, or a line that begins with a reply, is in every transcript. */
const ANSWERS = ["<<<", "<--", "->>"];
const SUCCESSES: ReadonlySet<Action> = new Set(["delivered", "relayed", "expanded"]);
const MAX_EXCHANGES = 10_000;
/** A stranger's reply may go on for as many lines as he likes. */
const MAX_REPLY = 8_192;

/** Adds to `findings` what a transcript in the lines says of them. */
export function joinTranscript(
  { lines, text }: { readonly lines: readonly TextLine[]; readonly text: string },
  findings: readonly Finding[],
): void {
  if (text.length < LONG && !ANSWERS.some((mark) => text.includes(mark)) && !lines.some(mayReply)) return;
  const exchanges = readExchanges(lines);
  if (exchanges.length === 0) return;
  const causes = exchanges.filter(({ reply, command }) => !CONSEQUENCE.test(reply.value) && command !== "RSET" && command !== "QUIT");
  const transcript = { all: exchanges, causes: causes.length > 0 ? causes : exchanges };
  findings.forEach((finding, index) => {
    if (finding.action !== undefined && SUCCESSES.has(finding.action.value)) return; // a refusal was about the others
    const exchange = exchangeFor(transcript, finding, { count: findings.length, next: findings[index + 1] });
    if (exchange === undefined) return;
    if (finding.reply === undefined || isFirstLine(finding.reply, exchange.reply)) finding.reply = exchange.reply;
    if (!sameReply(finding.reply, exchange.reply)) return;
    if (exchange.command !== undefined) finding.command ??= exchange.command;
    if (exchange.host !== undefined) finding.remoteMta ??= exchange.host;
  });
}

/** Whether a line may begin with a reply of class 4 or 5. */
function mayReply({ text }: TextLine): boolean {
  const first = text.charCodeAt(0);
  return first === 0x34 || first === 0x35;
}

/** A summary often cuts a reply short; Sendmail's fields hold only the first of its lines. */
function sameReply(a: Found, b: Found): boolean {
  const length = Math.min(40, a.value.length, b.value.length);
  return length > 3 && a.value.slice(0, length) === b.value.slice(0, length);
}

/** Of a reply of several lines a summary holds the first. */
function isFirstLine({ value }: Found, whole: Found): boolean {
  return whole.value.length > value.length && whole.value.startsWith(value);
}

interface Transcript {
  readonly all: readonly Exchange[];
  readonly causes: readonly Exchange[];
}

/**
 * The exchange that the report's own fields quote; else one between this recipient's line and the
 * next one's; else the last that names the recipient; else the last that names nobody.
 */
function exchangeFor(
  { all, causes }: Transcript,
  finding: Finding,
  { count, next }: { count: number; next: Finding | undefined },
): Exchange | undefined {
  const { recipient, originalRecipient, diagnostic, text } = finding;
  const quoted = diagnostic === undefined ? undefined : all.findLast(({ reply }) => sameReply(reply, diagnostic));
  if (quoted !== undefined) return quoted;
  const wanted = [recipient?.value.toLowerCase(), originalRecipient?.value.toLowerCase()].filter(
    (address) => address?.includes("@") === true,
  );
  const named = causes.findLast(({ address, reply }) =>
    wanted.some((one) => one !== undefined && (one === address || reply.value.toLowerCase().includes(one))),
  );
  if (named !== undefined) return named;
  const between =
    next?.recipient === undefined || recipient === undefined
      ? undefined
      : causes.findLast(({ reply }) => reply.start > recipient.start && reply.end < (next.recipient?.start ?? 0));
  if (between !== undefined) return between;
  if (count === 1) return causes.findLast(({ command }) => command !== "RCPT") ?? causes.at(-1);
  // What names nobody hit all, but not a recipient whose own words already say what happened.
  return text === undefined || text.value === "" ? causes.findLast(({ command }) => command !== "RCPT") : undefined;
}

function readExchanges(lines: readonly TextLine[]): readonly Exchange[] {
  const reader = new ExchangeReader();
  for (const line of lines) {
    if (reader.exchanges.length > MAX_EXCHANGES) break;
    if (line.text !== "") reader.readLine(line);
  }
  return reader.exchanges;
}

/** Reads line by line; the state is who is being talked to, and what was last said to him. */
class ExchangeReader {
  readonly exchanges: Exchange[] = [];
  /** Codes of all replies so far. */
  readonly #codes = new Set<string>();
  /** How many exchanges there were when this conversation began. */
  #before = 0;
  #host: Found | undefined;
  #command: string | undefined;
  #address: string | undefined;

  readLine(line: TextLine): void {
    const { text, start, end } = line;
    const host = text.includes("while ") ? TALKING.exec(text)?.[1] : undefined;
    if (host !== undefined) {
      this.#host = { value: host, start, end };
      // Sendmail, which ends the name with a dot, quotes a command before the first answer to it: what answers none is the greeting.
      this.#command = text.endsWith(".:") ? "CONN" : undefined;
      this.#address = undefined;
      this.#before = this.exchanges.length;
      return;
    }
    if (!/[<>]|^[45]/.test(text)) return;
    const isDrawn = DRAWN.test(text);
    if (isDrawn && this.#readSent(text)) return;
    const answered = isDrawn ? firstGroup(ANSWERED.exec(text))?.trim() : undefined;
    if (answered !== undefined) this.#readAnswer(answered, line);
    else if (UNKNOWN.test(text) && this.exchanges.at(-1)?.command === "DATA") this.#markPipelined();
    else if (SUMMARY.test(text) && !this.#codes.has(text.slice(0, 3))) this.#readSummary(line);
  }

  #readSent(text: string): boolean {
    const sent = firstGroup(SENT.exec(text));
    if (sent === undefined || !(COMMAND.test(sent) || text.trimStart().startsWith(">>>"))) return false;
    this.#command = COMMAND.exec(sent)?.[1]?.toUpperCase();
    this.#address = findAddress(sent)?.address.toLowerCase();
    return true;
  }

  #readAnswer(answered: string, { text, start, end }: TextLine): void {
    if (this.#command === "DATA" && CONSEQUENCE.test(answered)) this.#markPipelined();
    const previous = this.exchanges.at(-1);
    if (previous !== undefined && previous.command === this.#command && goesOn(previous.reply, answered, start)) {
      const { value, start: first } = previous.reply;
      const reply = { value: value.length < MAX_REPLY ? `${value} ${answered}` : value, start: first, end };
      this.exchanges[this.exchanges.length - 1] = { ...previous, reply };
    } else if (/^[45]\d\d/.test(answered)) {
      // A letter beyond ASCII, or of an encoded line, takes more than one byte: then it is the whole line.
      const first = end - start === text.length ? end - answered.length : start;
      this.#add({ value: answered, start: first, end }, this.#command, this.#address);
    }
  }

  /** Old Sendmails quote no "<<<": the summary line is all there is. Behind a refusal it only says whom that hit. */
  #readSummary({ text, start, end }: TextLine): void {
    const address = findAddress(text)?.address.toLowerCase();
    const cause = this.exchanges.at(-1);
    if (address === undefined && (this.#host === undefined || cause !== undefined)) return;
    if (cause?.command !== undefined && cause.command !== "RCPT" && cause.reply.end < start && address !== undefined)
      this.exchanges[this.exchanges.length - 1] = { ...cause, address };
    else this.#add({ value: text.trim(), start, end }, undefined, address);
  }

  /**
   * Sendmail sends RCPT and DATA in one go and quotes only DATA. It says "User unknown" of answers to RCPT
   * alone, and "no valid recipients" is what DATA itself is answered behind them.
   */
  #markPipelined(): void {
    for (let at = this.#before; at < this.exchanges.length; at++) {
      const exchange = this.exchanges[at] as Exchange;
      if (exchange.command === "DATA") this.exchanges[at] = { ...exchange, command: "RCPT" };
    }
  }

  #add(reply: Found, command: string | undefined, address: string | undefined): void {
    this.#codes.add(reply.value.slice(0, 3));
    this.exchanges.push({ reply, ...(this.#host && { host: this.#host }), ...(command && { command }), ...(address && { address }) });
  }
}

function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

/** Whether a line is a further line of the reply before it: "550-…" goes on with the same code. */
function goesOn(reply: Found, line: string, start: number): boolean {
  return /^\d{3}-/.test(reply.value) && reply.end < start && reply.value.slice(0, 3) === line.slice(0, 3);
}
