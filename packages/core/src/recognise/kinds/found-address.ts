/** The addresses of a header field, each with the bytes of the message that spell it. */

import type { Field, Header, Message } from "../../mime/index.ts";
import type { Found } from "../../model/index.ts";
import { addressesOfField, decodeEncodedWords } from "../../syntax/index.ts";

/** All addresses of one field, in their order. */
export function addressesIn(message: Message, header: Header, field: Field): Found[] {
  const raw = message.text.slice(field.valueStart, field.end).toLowerCase();
  return addressesOfField(decodeEncodedWords(header.value(field)), message.limits.recipients).map((value) => {
    const at = raw.indexOf(value.toLowerCase());
    // An address that is encoded or folded is proved by its whole field.
    if (at < 0) return { value, start: field.start, end: field.end };
    return { value, start: field.valueStart + at, end: field.valueStart + at + value.length };
  });
}

/** The author's address: whom an auto-reply, a challenge or a request to unsubscribe is about. */
export function authorOf(message: Message): Found | undefined {
  const { header } = message.root;
  const field = header.field("from") ?? header.field("sender");
  return field && addressesIn(message, header, field)[0];
}
