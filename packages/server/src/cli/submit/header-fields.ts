/** The header of a message that is about to be sent, as lines in octets: which fields there are, and where the body begins. Text that has no header is all body. */

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

const FIELD = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;

/** Takes a message with CRLF apart; an mbox line before it is forgotten. */
export function splitMessage(text: string): SplitMessage {
  const fields: HeaderField[] = [];
  let at = /^>?From (?![ \t]*:)[^\r\n]*\r\n/.exec(text)?.[0].length ?? 0;
  for (;;) {
    const end = fieldEnd(text, at);
    const raw = text.slice(at, end);
    const name = FIELD.exec(raw);
    if (name === null) return { fields, body: text.startsWith("\r\n", at) ? text.slice(at + 2) : text.slice(at) };
    fields.push({ name: (name[1] ?? "").toLowerCase(), value: raw.slice(name[0].length), raw: raw.endsWith("\r\n") ? raw : `${raw}\r\n` });
    at = end;
  }
}

/** Behind the line and those that continue it. */
function fieldEnd(text: string, begin: number): number {
  let end = begin;
  do {
    const line = text.indexOf("\r\n", end);
    if (line < 0) return text.length;
    end = line + 2;
  } while (text[end] === " " || text[end] === "\t");
  return end;
}
