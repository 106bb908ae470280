/**
 * Takes the mark off quoted From lines: mboxrd writes ">From " for "From " at the start of a line,
 * and one ">" more for each that was there. mboxo leaves ">From " alone and cannot be told from
 * mboxrd by looking, so that one rule serves both.
 *
 * Bytes without such a line, nearly all mail, are given back as they came, uncopied.
 */

const QUOTED = Buffer.from(">From ", "latin1");
const GREATER = 0x3e;
const LF = 0x0a;
const CR = 0x0d;

export function unquoteFromLines(bytes: Buffer): Buffer {
  const marks = markOffsets(bytes);
  if (marks.length === 0) return bytes;
  const unquoted = Buffer.allocUnsafe(bytes.length - marks.length);
  let from = 0;
  let to = 0;
  for (const mark of marks) {
    to += bytes.copy(unquoted, to, from, mark);
    from = mark + 1;
  }
  bytes.copy(unquoted, to, from);
  return unquoted;
}

/** Offsets of the one ">" that goes in each line of the form `>+From `. */
function markOffsets(bytes: Buffer): readonly number[] {
  const marks: number[] = [];
  for (let at = bytes.indexOf(QUOTED); at >= 0; at = bytes.indexOf(QUOTED, at + QUOTED.length)) {
    let first = at;
    while (first > 0 && bytes[first - 1] === GREATER) first--;
    if (first === 0 || bytes[first - 1] === LF || bytes[first - 1] === CR) marks.push(first);
  }
  return marks;
}
