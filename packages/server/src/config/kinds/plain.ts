/** The kinds that need no grammar of their own: text, yes or no, a number, one of a few words, a day. */

import { type Kind, scalar, textual } from "./kind.ts";

/** A line of text. No name and no password has a control character, and in protocols such a one would begin something else. */
export const TEXT = textual<string>({
  noun: "line of text",
  allowed: "a text of one line that is not empty",
  parse: (text) => (/^\P{Cc}+$/u.test(text) ? text : undefined),
});

/** A path of the file system, which may not hold NUL. */
export const PATH = textual<string>({
  noun: "path",
  allowed: "a path",
  parse: (text) => (text === "" || text.includes("\0") ? undefined : text),
});

/** Yes or no. */
export const BOOLEAN = scalar<boolean>({
  noun: "truth value",
  allowed: "true or false",
  parse: (raw) => (typeof raw === "boolean" ? raw : undefined),
  fromText: (text) => ({ true: true, false: false })[text.trim().toLowerCase()] ?? text,
});

/** A whole number within bounds, both allowed. */
export function count(least: number, most: number): Kind<number> {
  return scalar<number>({
    noun: "number that fits",
    allowed: `a whole number from ${least} to ${most}`,
    parse: (raw) => (typeof raw === "number" && Number.isInteger(raw) && raw >= least && raw <= most ? raw : undefined),
    fromText: (text) => (/^-?\d+$/.test(text.trim()) ? Number(text) : text),
  });
}

/** A share in per cent, 0 to 100. */
export const PERCENTAGE = scalar<number>({
  noun: "percentage",
  allowed: "a number from 0 to 100",
  parse: (raw) => (typeof raw === "number" && raw >= 0 && raw <= 100 ? raw : undefined),
  fromText: (text) => (/^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text),
});

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Kind<Word> {
  const allowed = words.map((word) => `"${word}"`).join(", ");
  return textual<Word>({ noun: "choice", allowed, parse: (text) => words.find((word) => word === text) });
}

/** A day or a time, as TOML writes it or as text, in milliseconds since 1970. Without a zone it is UTC. */
export const TIME = scalar<number>({
  noun: "date",
  allowed: "a date or time as 2026-11-22 or 2026-11-22T09:30:00Z",
  parse: (raw) => {
    const [, day, clock = "00:00:00", zone = "Z"] =
      /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(dateText(raw)) ?? [];
    const timeMs = Date.parse(`${day}T${clock}${zone.toUpperCase()}`);
    return Number.isNaN(timeMs) ? undefined : timeMs;
  },
});

function dateText(raw: unknown): string {
  if (raw instanceof Date) return raw.toISOString();
  return typeof raw === "string" ? raw.trim() : "";
}
