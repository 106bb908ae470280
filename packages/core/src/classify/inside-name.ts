/**
 * Words that stand inside a host name or a link. "mx.unknown-user.example" says nothing of a user, whoever chose
 * that name; but "zen.spamhaus.org" is how a block list is named, and "/blocked?ip=…" how a page is. So:
 *
 *   within a host name   nothing, unless the phrase is the name's end ("spamhaus org", with which it names that host)
 *   within a link's path a hint, when nothing says more
 *
 * Leaves addresses to phrases/, which drops them before anything is matched.
 */

/** What is left of words for where they stand: all, a hint, or nothing. */
export type Standing = "words" | "hint" | "nothing";

/** Where a phrase was found. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Longer runs without a space are no names. */
const MAX_NAME = 500;
/** Labels of a host name. In lower case alone: "QUEUE.Expired" and "reached.Please" are words. */
const HOST = /^(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{1,62}(?=$|[/?#])/;
const WEB_HOST = /^(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{1,62}(?=$|[/?#])/i;

/** What a phrase counts for that was found in `text`. */
export function standingOf(text: string, { start, end }: Place): Standing {
  const from = startOfRun(text, start);
  const to = endOfRun(text, start);
  if (to < end || to - from > MAX_NAME) return "words";
  const isLink = text.startsWith("//", from);
  const first = isLink ? from + 2 : from;
  const host = (isLink ? WEB_HOST : HOST).exec(text.slice(first, withoutStops(text, to)))?.[0];
  if (host === undefined) return "words";
  const hostEnd = first + host.length;
  if (start >= hostEnd) return isLink || host.startsWith("www.") ? "hint" : "words";
  return end < hostEnd ? "nothing" : "words";
}

/** Where the run ends without the full stop of its sentence. */
function withoutStops(text: string, to: number): number {
  let end = to;
  while (end > 0 && (text[end - 1] === "." || text[end - 1] === "!")) end--;
  return end;
}

function startOfRun(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_NAME && !isBorder(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < MAX_NAME && !isBorder(text.charCodeAt(end))) end++;
  return end;
}

/** 1 for white space, quotes, brackets, and what separates: none of it is part of a name. */
const BORDERS = new Uint8Array(0x3001).fill(1, 0, 0x21);
for (const mark of "<>()[]{}\"'`,;:|\u00a0\u3000") BORDERS[mark.charCodeAt(0)] = 1;

function isBorder(unit: number): boolean {
  return unit < BORDERS.length && BORDERS[unit] === 1;
}
