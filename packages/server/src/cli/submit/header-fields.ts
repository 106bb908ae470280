/** The header of a message that is about to be sent, as lines in octets: which fields there are, and where the body begins. Text that has no header is all body. */

import { scanHeader } from "../../header/index.ts";

/** One field, with its folded lines. */
export interface HeaderField {
  /** In lower case. */
  readonly name: string;
  /** Behind the colon, folds and all. */
  readonly value: string;
  /** The whole field with its line ends. */
  readonly raw: string;
}

/** A message in two parts. Octets are kept as latin1, one character each. */
export interface SplitMessage {
  readonly fields: readonly HeaderField[];
  /** The empty line is not in it. */
  readonly body: string;
}

const MBOX_LINE = /^>?From (?![ \t]*:)[^\r\n]*\r\n/;

/** Takes a message with CRLF apart; an mbox line before it is forgotten. */
export function splitMessage(text: string): SplitMessage {
  const message = text.slice(MBOX_LINE.exec(text)?.[0].length ?? 0);
  const { places, fieldsEnd, hasBlankLine } = scanHeader(Buffer.from(message, "latin1"));
  const fields = places.map(({ name, start, end }) => fieldOf(name, message.slice(start, end)));
  return { fields, body: message.slice(hasBlankLine ? fieldsEnd + 2 : fieldsEnd) };
}

function fieldOf(name: string, raw: string): HeaderField {
  return { name, value: raw.slice(raw.indexOf(":") + 1), raw: raw.endsWith("\r\n") ? raw : `${raw}\r\n` };
}
