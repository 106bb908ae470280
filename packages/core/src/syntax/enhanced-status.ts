/** Enhanced mail system status codes (RFC 3463 §2): class "." subject "." detail. */

/** The first enhanced status code in a text and where it stands. */
export interface StatusInText {
  readonly status: string;
  readonly start: number;
  readonly end: number;
}

const CODE = /(?<![\w.@])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*[\d@])/g;

/** Finds the first enhanced status code that is no part of an IP address or version number. */
export function findEnhancedStatus(text: string, from = 0): StatusInText | undefined {
  CODE.lastIndex = from;
  const match = CODE.exec(text);
  if (match === null) return undefined;
  const status = parseEnhancedStatus(match[0]);
  if (status === undefined) return findEnhancedStatus(text, match.index + match[0].length);
  return { status, start: match.index, end: match.index + match[0].length };
}

/** "5.1.1" when `text` begins with a code of RFC 3463 form; leading zeros and comments are dropped. */
export function parseEnhancedStatus(text: string): string | undefined {
  const match = /^\s*([245])\s?\.\s?(\d{1,3})\s?\.\s?(\d{1,3})(?![\d.]*\d)/.exec(text);
  if (match === null) return undefined;
  return `${match[1]}.${Number(match[2])}.${Number(match[3])}`;
}

/** Whether the code says no more than its class: "5.0.0". */
export function isClassOnly(status: string): boolean {
  return status.endsWith(".0.0");
}
