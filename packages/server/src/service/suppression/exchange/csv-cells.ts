/**
 * A record of CSV -> its cells. A quote opens a cell only where the cell begins (RFC 4180 §2.5): anywhere else it is a character,
 * as programs write it that know no quoting: `ann@example.net,disk 5" full`.
 *
 * What stands behind the quote that closes makes the cell plain text: `"ann smith"@example.net` in a bare list is an address.
 */

/** Why a text has no cells: its last quote is still open, or one that runs over lines was never meant to be one. */
export type Unparted = "open" | "broken";

/** The cells. */
export function csvCells(text: string, separator: string): readonly string[] | Unparted {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = cellAt(text, { at, separator });
    if (typeof cell === "string") return cell;
    cells.push(cell.value);
    at = cell.end + separator.length;
  }
  return cells;
}

interface Place {
  readonly at: number;
  readonly separator: string;
}

function cellAt(text: string, { at, separator }: Place): { readonly value: string; readonly end: number } | Unparted {
  const quote = behindBlanks(text, at);
  const isQuoted = text[quote] === '"';
  const close = isQuoted ? closingQuote(text, quote + 1) : at;
  if (close < 0) return "open";
  const end = endOfCell(text, close, separator);
  const isAlone = isQuoted && text.slice(close + 1, end).trim() === "";
  if (isQuoted && !isAlone && text.slice(quote, close).includes("\n")) return "broken";
  return { value: isAlone ? text.slice(quote + 1, close).replaceAll('""', '"') : text.slice(at, end), end };
}

/** Blanks before a quote are written by hand. */
function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return at;
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function endOfCell(text: string, from: number, separator: string): number {
  const end = text.indexOf(separator, from);
  return end < 0 ? text.length : end;
}
