/**
 * What the human part says, before it is text or HTML: recipients with the same fate together, with
 * the sentences of one language; the conversation; which message it was; what comes back.
 */

import { domainOf } from "../syntax/index.ts";
import { ADVICE, reasonOf, sideOf } from "./advise.ts";
import { conversationOf } from "./conversation.ts";
import { plainDate } from "./mail-date.ts";
import type { Notification, NotifiedRecipient } from "./notification.ts";
import type { NotifiedAction } from "./notified.ts";
import { shownLine } from "./one-line.ts";
import type { OriginalFacts } from "./original.ts";
import type { FailureReason, Words } from "./words/index.ts";

/** Recipients of one action, under the sentence that says what became of the message. */
export interface Block {
  readonly action: NotifiedAction;
  readonly opening: string;
  readonly fates: readonly Fate[];
}

/** Recipients to whom the same happened, and the sentences about it. */
export interface Fate {
  readonly addresses: readonly { readonly address: string; readonly addressedTo?: string }[];
  /** What happened; empty when the opening says it all. */
  readonly reason: string;
  readonly side: string;
  readonly retrying: string;
  readonly advice: string;
}

export interface Explanation {
  readonly words: Words;
  readonly blocks: readonly Block[];
  readonly conversation: readonly string[];
  /** Label and value. */
  readonly message: readonly (readonly [string, string])[];
  readonly returned: string;
  readonly closing: string;
}

/** Why less than the whole message comes back. */
export type Shortened = "no" | "headers" | "tooLarge";

interface Material {
  readonly notification: Notification;
  readonly original: OriginalFacts | undefined;
  readonly shortened: Shortened;
}

/** The order in which actions are told: the bad news first. */
const ORDER = ["failed", "delayed", "relayed", "expanded", "delivered"] as const;

/** The explanation in each of the languages. */
export function explain({ notification, original, shortened }: Material, languages: readonly Words[]): Explanation[] {
  const blocks = ORDER.map((action) => ({ action, fates: fatesOf(notification.recipients.filter((one) => one.action === action)) }));
  const told = blocks.filter(({ fates }) => fates.length > 0);
  const conversation = conversationOf(notification);
  const sizeKb = String(Math.ceil((original?.size ?? 0) / 1000));
  return languages.map((words) => ({
    words,
    blocks: told.map(({ action, fates }) => ({ action, opening: words.opening[action], fates: fates.map((fate) => inWords(fate, words)) })),
    conversation,
    message: messageFacts(original, words),
    returned: shortened === "no" ? "" : fill(words.returned[shortened], "{size}", sizeKb),
    closing: fill(words.closing, "{host}", shownLine(notification.reportingMta, 255)),
  }));
}

/** Recipients that get the same sentences: same reason, and same names in its blanks. */
function fatesOf(recipients: readonly NotifiedRecipient[]): readonly (readonly NotifiedRecipient[])[] {
  const only = recipients[0];
  if (only === undefined) return [];
  if (recipients.length === 1) return [[only]];
  const fates = new Map<string, NotifiedRecipient[]>();
  for (const recipient of recipients) {
    const reason = reasonOf(recipient);
    const domain = NAMES_DOMAIN.has(reason) ? domainOf(recipient.recipient) : "";
    const key = [reason, domain, recipient.willRetryUntil ?? ""].join(" ");
    const fate = fates.get(key);
    if (fate === undefined) fates.set(key, [recipient]);
    else fate.push(recipient);
  }
  return [...fates.values()];
}

const NAMES_DOMAIN: ReadonlySet<string> = new Set(["domain-unknown", "no-mail-accepted", "relay-denied"]);

function inWords(recipients: readonly NotifiedRecipient[], words: Words): Fate {
  const first = recipients[0] as NotifiedRecipient;
  const addresses = recipients.map(addressesOf);
  const reason = reasonOf(first);
  if (reason === "delivered") return { addresses, reason: "", side: "", retrying: "", advice: "" };
  const side = sideOf(reason);
  return {
    addresses,
    reason: fill(words.reasons[reason], "{domain}", shownLine(domainOf(first.recipient), 255)),
    side: side === "none" ? "" : words.sides[side],
    ...prospect(first, reason, words),
  };
}

/** What comes next, and what the reader can do: with a delay the server goes on by itself. */
function prospect({ action, willRetryUntil }: NotifiedRecipient, reason: FailureReason, words: Words): Pick<Fate, "retrying" | "advice"> {
  if (action !== "delayed") return { retrying: "", advice: words.advice[ADVICE[reason]] };
  const { until, open } = words.retrying;
  return { retrying: willRetryUntil === undefined ? open : fill(until, "{until}", plainDate(willRetryUntil)), advice: words.advice.wait };
}

function addressesOf({ recipient, originalRecipient }: NotifiedRecipient): Fate["addresses"][number] {
  const address = shownLine(recipient, 512);
  const addressedTo = originalRecipient === undefined ? address : shownLine(originalRecipient, 512);
  return addressedTo.toLowerCase() === address.toLowerCase() ? { address } : { address, addressedTo };
}

function messageFacts(original: OriginalFacts | undefined, { message }: Words): Explanation["message"] {
  const facts: (readonly [string, string | undefined])[] = [
    [message.subject, original?.subject],
    [message.date, original?.date],
    ["Message-ID", original?.messageId],
  ];
  return facts.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, shownLine(value, 300)] as const]));
}

function fill(sentence: string, blank: `{${string}}`, name: string): string {
  return sentence.includes(blank) ? sentence.replaceAll(blank, () => name) : sentence;
}
