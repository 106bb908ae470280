/**
 * The general reader: a bounce of a program that nobody has described. Every address in the human
 * part is weighed by where it stands and what stands beside it; the best are the recipients, and
 * the words around them are what happened.
 */

import type { TextLine } from "../mime/index.ts";
import type { Finding } from "../model/index.ts";
import { findAddress, findAddresses, findReply, localPartOf } from "../syntax/index.ts";
import { joinParagraphs } from "./paragraph.ts";

export interface GeneralClues {
  /** Addresses that are not the failed one: who wrote the notice, who got it, who sent the original. */
  readonly others: ReadonlySet<string>;
  /** Recipients of the original, lower case. */
  readonly addressed: ReadonlySet<string>;
  /** Words before a failed address, lower case. */
  readonly labels: ReadonlySet<string>;
  readonly limit: number;
}

interface Candidate {
  readonly address: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  score: number;
  /** What stands around the address on its line, where that is a mark of a list. */
  shape?: string;
}

/** Local parts of those who help, not of those who failed. */
const HELPERS =
  /^(?:postmaster|mailer-daemon|abuse|support|help(?:desk)?|(?:mail|sys)?admin(?:istrator)?|hostmaster|webmaster|noc|info-?mail|no-?reply|unblock|delist|removal|security)$/;
const CONTACT =
  /contact|assist|help|question|e-?mail us|write to|report|forward (?:this|a copy)|problems? with|kontakt|wenden|póngase|rivolg|contat|お問い|联系/i;
const REFUSAL =
  /RCPT|user|mailbox|recipient|unknown|address|deliver|fail|reject|refuse|unable|exist|error|quota|full|denied|blocked|not found|no such|adresse|empfänger|destinat|получател|宛先|收件人|受信者|수신/i;

/** "could not be delivered to <": the words before an address that mail was on its way to. */
const TOWARDS = /(?:^|\s)(?:to|for|an|für|à|pour|a|para|per|naar|voor|do|dla|till|til|до|для|на)\s{1,4}[<"'(]?$/i;

/** What may stand between a label and its address. */
const OPENING: ReadonlySet<string> = new Set("<\"'(");

/** Findings of a notice that no format explains; empty when no address can be told from the others. */
export function readGeneral(lines: readonly TextLine[], clues: GeneralClues): Finding[] {
  const best = new Map<string, Candidate>();
  lines.forEach((line, index) => {
    if (!line.text.includes("@") || line.text.length > 5000 || best.size > clues.limit) return;
    for (const { address, start, end } of findAddresses(line.text, 50)) {
      const candidate = weigh({ address, index, start, end, score: 0 }, lines, clues);
      const key = address.toLowerCase();
      if ((best.get(key)?.score ?? -99) < candidate.score) best.set(key, candidate);
    }
  });
  const strangers = [...best].filter(([key]) => !clues.others.has(key) && !HELPERS.test(localPartOf(key)));
  if (strangers.length === 1) (strangers[0] as [string, Candidate])[1].score += 2;
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const top = ranked[0]?.score ?? 0;
  if (top < 2) return [];
  const likely = ranked.filter(({ score }) => score >= Math.max(2, top - 1));
  const chosen = [...likely, ...ofTheSameList(likely, ranked)].sort((a, b) => a.index - b.index || a.start - b.start);
  return chosen
    .slice(0, clues.limit)
    .map((candidate, position) => findingOf(candidate, lines, position === 0 ? 0 : candidate.index, chosen[position + 1]?.index));
}

/** The other recipients of a list: the original may name one of them only, but they stand under the same marks. */
function ofTheSameList(likely: readonly Candidate[], ranked: readonly Candidate[]): Candidate[] {
  const shapes = new Set(likely.map(({ shape }) => shape));
  return ranked.filter((one) => one.shape !== undefined && one.score >= 1 && shapes.has(one.shape) && !likely.includes(one));
}

/** "1) " and " * " and "- ": what marks the entries of a list, numbers made alike; undefined for anything else. */
function listMark(before: string): string | undefined {
  return /^\s{0,20}(?:\d{1,4}[.)]|[*•–-])\s{1,4}<?$/.test(before) ? before.replaceAll(/\d+/g, "#") : undefined;
}

function weigh(candidate: Candidate, lines: readonly TextLine[], { others, addressed, labels }: GeneralClues): Candidate {
  const key = candidate.address.toLowerCase();
  const { text } = lines[candidate.index] as TextLine;
  const before = text.slice(0, candidate.start);
  const around = before + text.slice(candidate.end);
  const label = labelBefore(before);
  const mark = listMark(before);
  if (mark !== undefined) candidate.shape = mark;
  if (addressed.has(key)) candidate.score += 3;
  if (mark?.includes("#") || /^[\s<>"'()[\]*:;,.\-–•|]*$/.test(around)) candidate.score += 2;
  else if (/^[\s<"'*-]*$/.test(before)) candidate.score += 1;
  if (/^[\s<"'*-]*$/.test(before) && /^[>"')\s]*(?::|\.\.\.|,? ?\(|- |\[|->|=>)/.test(text.slice(candidate.end))) candidate.score += 1;
  if (label !== undefined && labels.has(label)) candidate.score += 2;
  if (label !== undefined && /^(?:from|sender.*|von|de|da|reply-to|absender|van|od|от|发件人|差出人)$/.test(label)) candidate.score -= 4;
  if (/RCPT TO/i.test(before)) candidate.score += 2;
  if (/MAIL FROM/i.test(before)) candidate.score -= 3;
  const isAnswered = findReply(text) !== undefined;
  if (REFUSAL.test(around) || isAnswered || findReply(lines[candidate.index + 1]?.text ?? "") !== undefined) candidate.score += 1;
  if (isAnswered || (REFUSAL.test(before) && TOWARDS.test(before))) candidate.score += 1;
  if (others.has(key) && !addressed.has(key)) candidate.score -= 3;
  if (HELPERS.test(localPartOf(key))) candidate.score -= 2;
  if (CONTACT.test(around)) candidate.score -= 2;
  if (/https?:\/\/\S*$/.test(before) || /Message-?ID/i.test(before)) candidate.score -= 4;
  return candidate;
}

/** Whether a label calls one of the addresses the recipient. */
export function namesRecipient(lines: readonly TextLine[], addresses: ReadonlySet<string>, labels: ReadonlySet<string>): boolean {
  return lines.some(({ text }) => {
    const found = text.length > 400 ? undefined : findAddress(text);
    return found !== undefined && addresses.has(found.address.toLowerCase()) && labels.has(labelBefore(text.slice(0, found.start)) ?? "");
  });
}

/** "Recipient : <" is "recipient": the words before the colon that stands right before an address. */
function labelBefore(before: string): string | undefined {
  let end = before.length;
  while (end > 0 && OPENING.has(before.charAt(end - 1))) end--;
  const label = before.slice(0, end).trimEnd();
  if (!/[:=：]$/.test(label)) return undefined;
  return /[\p{L} -]{1,40}$/u.exec(label.slice(0, -1).trimEnd())?.[0].trim().toLowerCase();
}

/** The words of one recipient: from the end of the one before to the next one, blank lines included. */
function findingOf(candidate: Candidate, lines: readonly TextLine[], from: number, until: number | undefined): Finding {
  const line = lines[candidate.index] as TextLine;
  const isExact = line.end - line.start === line.text.length;
  const own = lines.slice(from, until === undefined || until <= candidate.index ? candidate.index + 40 : until);
  const first = own.find(({ text }) => text !== "") ?? line;
  const last = own.findLast(({ text }) => text !== "") ?? line;
  const words = joinParagraphs(own);
  return {
    recipient: {
      value: candidate.address,
      start: isExact ? line.start + candidate.start : line.start,
      end: isExact ? line.start + candidate.end : line.end,
    },
    text: { value: words.slice(0, 4000), start: first.start, end: last.end },
  };
}
