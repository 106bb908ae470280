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
  const usual = usualStatus(text);
  if (usual !== undefined) return usual;
  const match = STATUS.exec(text);
  if (match === null) return undefined;
  return `${match[1]}.${Number(match[2])}.${Number(match[3])}`;
}

/** "5.1.1" and what follows no number: nearly every code, known without a pattern. */
function usualStatus(text: string): string | undefined {
  if (text.charCodeAt(1) !== DOT || text.charCodeAt(3) !== DOT || !isDigit(text.charCodeAt(2)) || !isDigit(text.charCodeAt(4)))
    return undefined;
  const digit = text.charCodeAt(0);
  const next = text.charCodeAt(5);
  if ((digit !== 0x32 && digit !== 0x34 && digit !== 0x35) || next === DOT || isDigit(next)) return undefined;
  return text.length === 5 ? text : text.slice(0, 5);
}

const DOT = 0x2e;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const STATUS = /^\s*([245])\s?\.\s?(\d{1,3})\s?\.\s?(\d{1,3})(?![\d.]*\d)/;

/** Whether the code says no more than its class: "5.0.0". */
export function isClassOnly(status: string): boolean {
  return status.endsWith(".0.0");
}
