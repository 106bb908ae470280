/**
 * Text out of a mail, made safe for a terminal and for one line.
 *
 * A mail can hold escape sequences that recolour, overwrite or answer for the user, and controls of
 * direction that show one address for another. None of them gets through: line ends and tabs become
 * a space, other controls their picture (U+2400 ff.) or U+FFFD.
 */

/**
 * Controls, lone surrogates, separators; and all that is not seen (Default_Ignorable_Code_Point): marks and overrides of direction, soft
 * hyphens, fillers, tags. What joins the letters of Persian and Hindi and chooses the form of a sign may stay.
 */
const UNSAFE = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, " ").replace(UNSAFE, picture);
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
