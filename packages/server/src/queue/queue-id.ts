/**
 * The id of a message as people see it, in logs, in "queued as" and in notifications: 11 characters for 53 bits.
 *
 * The alphabet has no vowel, so that no id is a word, and neither "L" nor "Y", which are misread. Digits stand before
 * letters as in ASCII, and the length is fixed: sorted as text, ids are in the order of their time.
 */

import type { MessageId } from "../store/index.ts";

const ALPHABET = "0123456789BCDFGHJKMNPQRSTVWXZ";
/** 29 ** 11 is more than 2 ** 53, 29 ** 10 is less. */
const LENGTH = 11;

/**
 * Writes a message's id.
 *
 * @throws TypeError when the id is no integer from 0 to 2^53 - 1
 * @example
 * queueIdOf(890_000_000_000_000) // "23B3JKRCWHS"
 */
export function queueIdOf(message: MessageId): string {
  if (!Number.isSafeInteger(message) || message < 0) throw new TypeError(`${message} is no id of a message`);
  let rest = message;
  let text = "";
  while (text.length < LENGTH) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}

/**
 * Reads an id that a person typed or a log has, in any case; undefined when it is none.
 *
 * @example
 * messageIdOf("23b3jkrcwhs") // 890000000000000
 */
export function messageIdOf(queueId: string): MessageId | undefined {
  if (queueId.length !== LENGTH) return undefined;
  let message = 0;
  for (const character of queueId.toUpperCase()) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    message = message * ALPHABET.length + digit;
  }
  // what is beyond an integer's precision is rounded, and never back below its limit
  return Number.isSafeInteger(message) ? message : undefined;
}
