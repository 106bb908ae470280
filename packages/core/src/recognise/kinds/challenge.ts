/**
 * Challenges: a mailbox that lets a stranger's mail in only after he has confirmed that he is one
 * who writes. Known by what the program puts into the header, else by its words, and then only in
 * a mail which a machine wrote in answer to another one.
 */

import type { Message } from "../../mime/index.ts";
import { compilePhrases, type PhraseMatcher } from "../../phrases/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { CHALLENGE_PHRASES, CHALLENGE_PROGRAMS, type ChallengeProgram } from "./challenge-programs.ts";
import { findingWithoutDelivery } from "./finding-without-delivery.ts";
import { authorOf } from "./found-address.ts";
import type { MachineSigns } from "./machine-signs.ts";
import { openingText } from "./opening-text.ts";
import { reporterOf } from "./reporter-of.ts";

export function readChallenge(message: Message, envelope: Envelope, signs: MachineSigns): Recognised | undefined {
  const program = CHALLENGE_PROGRAMS.find((known) => isOf(known, envelope, signs));
  if (program === undefined && !(isMachinesAnswer(envelope, signs) && asksForConfirmation(message, envelope))) return undefined;
  const author = authorOf(message);
  return {
    kind: "challenge",
    format: "challenge",
    findings: author === undefined ? [] : [findingWithoutDelivery(author)],
    reporter: reporterOf(envelope, { product: program?.product }),
  };
}

/** All that the program is known by must be there. */
function isOf({ field, value, from, subject, alsoPrecedence }: ChallengeProgram, envelope: Envelope, signs: MachineSigns): boolean {
  if (field !== undefined && !signs.names.has(field)) return false;
  if (value !== undefined && !value.test(envelope.header.get(field ?? "") ?? "")) return false;
  if (from !== undefined && !from.test(envelope.from) && !from.test(envelope.fromText)) return false;
  if (alsoPrecedence !== undefined && !alsoPrecedence.test(signs.precedence)) return false;
  return subject === undefined || subject.test(envelope.subject);
}

function isMachinesAnswer({ autoSubmitted }: Envelope, { isNullPath, isAnswer, precedence, isList }: MachineSigns): boolean {
  if (isList) return false;
  if (autoSubmitted === "auto-replied") return true;
  return isNullPath || (isAnswer && (/bulk|junk|auto/.test(precedence) || autoSubmitted === "auto-generated"));
}

let matcher: PhraseMatcher | undefined;

function asksForConfirmation(message: Message, { subject }: Envelope): boolean {
  matcher ??= compilePhrases(CHALLENGE_PHRASES);
  return matcher.find(`${subject}\n.\n${openingText(message)}`, 4000).length > 0;
}
