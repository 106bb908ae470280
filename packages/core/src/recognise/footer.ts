/**
 * What gateways and companies write below every mail that passes them: that it was scanned, that it is confidential, what somebody
 * must do who should not have got it; and what a list manager sets below all that it sends on. It speaks of viruses, spam and
 * recipients, and gives no reason; its addresses are nobody's who failed. Only whole sentences about "this message" count, at the
 * end of the words, and none that says what a scanner found.
 */

import type { TextLine } from "../mime/index.ts";

/** How far from the end a footer may begin, in lines. */
const REACH = 14;

const SAYS_SO =
  /^(?:th(?:is|e information) |dies|ce(?:t|tte)? |est[ae] |quest[ao] |deze? |no virus(?:es)? found in this |if you (?:are not the (?:intended|named|addressee)|(?:have )?received this ))/i;

const OF_ALL_MAIL =
  /scanned|checked|swept|confiden|analy[sz]ed|vertrauli|gepr(?:ü|ue)ft|vertrouwelijk|riservat|virus(?:es)? found in this|(?:addressee|recipient|in error)\b/i;

/** MailScanner's and others' reports of what they found are no footers. */
const FOUND = /infected|removed|quarantin|blocked|reject|refused|returned|deliver|violat/i;

/** The lines without the footer below them, if there is one and something stands above it: in them, or (`isBelow`) in a part before; that of a list is a part of its own. */
export function withoutFooter(lines: readonly TextLine[], isBelow = false): readonly TextLine[] {
  const list = lines.findIndex(
    ({ text }, at) => text.charCodeAt(0) === UNDERSCORE && LIST_RULE.test(text) && LIST_NAME.test(lines[at + 1]?.text ?? ""),
  );
  if (list >= 0) return lines.slice(0, list);
  let begin = lines.length;
  for (let at = lines.length - 1; at >= Math.max(isBelow ? 0 : 1, lines.length - REACH); at--)
    if (isFooter(lines[at] as TextLine)) begin = at;
  if (begin === lines.length) return lines;
  while (begin > 0 && RULE.test(lines[begin - 1]?.text ?? "")) begin--;
  return isBelow || begin > 0 ? lines.slice(0, begin) : lines;
}

/** Mailman's footer: a rule, then the name of the list, then its addresses. */
const UNDERSCORE = 0x5f;
const LIST_RULE = /^_{30,}$/;
const LIST_NAME = /^\S.{0,80} mailing list(?: -- \S+)?$/;

/** A line of nothing but strokes or stars, or none. */
const RULE = /^[-_*=# ]*$/;

function isFooter({ text }: TextLine): boolean {
  return SAYS_SO.test(text) && OF_ALL_MAIL.test(text) && !FOUND.test(text);
}
