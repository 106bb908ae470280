/** Remembers what was sent, so that whatever comes back is matched to the letter that it is about. */

import type { Letter } from "./letter.ts";

/** The memory. */
export interface SentLetters {
  add(letter: Letter): void;
  find(messageId: string): Letter | undefined;
}

/** Beyond this the oldest are forgotten: a demo may run for days. */
const LIMIT = 10_000;

export function rememberLetters(): SentLetters {
  const letters = new Map<string, Letter>();
  return {
    add(letter) {
      letters.set(letter.messageId, letter);
      const [oldest] = letters.keys();
      if (letters.size > LIMIT && oldest !== undefined) letters.delete(oldest);
    },
    find: (messageId) => letters.get(messageId.replace(/^<|>$/g, "")),
  };
}
