/**
 * What one transaction says about its recipients. A server that took as many as it takes at once (RFC 5321
 * §4.5.3.1.10, which has 552 mean it too) has not answered for the others: they are sent in the next transaction. Where
 * it took none, that is its answer.
 */

import type { RecipientAnswer } from "../smtp/client/index.ts";

/** Records what was heard for the recipients at the places of `chunk`; how many were accepted. */
export function recordAnswers(answers: Map<number, RecipientAnswer>, chunk: readonly number[], heard: readonly RecipientAnswer[]): number {
  const accepted = heard.filter(({ kind }) => kind === "accepted").length;
  for (const [index, answer] of heard.entries()) {
    const place = chunk[index];
    if (place !== undefined && (accepted === 0 || !isTooMany(answer))) answers.set(place, answer);
  }
  return accepted;
}

function isTooMany(answer: RecipientAnswer): boolean {
  if (answer.kind !== "refused" || answer.verb !== "RCPT") return false;
  const { code, status, text } = answer.reply;
  return (code === 452 || code === 552) && (status === "4.5.3" || status === "5.5.3" || /too many recipients/i.test(text));
}
