/**
 * What a value of the configuration may be. A kind reads what TOML (or the text of an environment variable) holds into
 * what the program uses, and says what is allowed when it cannot. Which key has which kind stands in `sections/`.
 *
 * Always holds: a kind never throws, and whatever it does not understand has been refused in words.
 */

/** Takes what was wrong with a value; `index` tells which item of a list. */
export type Refuse = (words: string, index?: number) => void;

/** A kind of value. */
export interface Kind<Value> {
  /** For people, in reference and messages: "a number and one of s, m, h, d". */
  readonly allowed: string;
  /** undefined when it was refused. */
  readonly read: (raw: unknown, refuse: Refuse) => Value | undefined;
  /** The text of an environment variable -> what a file would hold. */
  readonly fromText: (text: string) => unknown;
}

interface Scalar<Value> {
  /** "… is no duration". */
  readonly noun: string;
  readonly allowed: string;
  readonly parse: (raw: unknown) => Value | undefined;
  readonly fromText?: (text: string) => unknown;
}

/** A kind of one value, which is either understood or not. */
export function scalar<Value>({ noun, allowed, parse, fromText = asItIs }: Scalar<Value>): Kind<Value> {
  return {
    allowed,
    fromText,
    read: (raw, refuse) => {
      const value = parse(raw);
      if (value === undefined) refuse(`${shownValue(raw)} is no ${noun}; write ${allowed}`);
      return value;
    },
  };
}

/** A kind that is written as text. */
export function textual<Value>(kind: Omit<Scalar<Value>, "parse" | "fromText"> & { parse: (text: string) => Value | undefined }) {
  return scalar<Value>({ ...kind, parse: (raw) => (typeof raw === "string" ? kind.parse(raw.trim()) : undefined) });
}

const LONGEST_SHOWN = 60;

/** A value as it stands in a message: one line, cut, no control characters. */
export function shownValue(raw: unknown): string {
  const text = isBare(raw) ? String(raw) : (JSON.stringify(raw, bigAsText) ?? "nothing");
  const line = text.replaceAll(/[\u007f-\u009f]/g, "?");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

/** Numbers as TOML writes them: JSON knows neither NaN nor what is too big for a number. */
function isBare(raw: unknown): boolean {
  return typeof raw === "bigint" || typeof raw === "number";
}

function bigAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function asItIs(text: string): string {
  return text;
}
