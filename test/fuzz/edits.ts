/** How one mail becomes another: single edits of bytes and of text. All work on one character a byte. */
import { TOKENS } from "./dictionary.ts";
import type { Random } from "./random.ts";

/** What an edit may take from: its random choices, and other mails to splice with. */
export interface Source {
  readonly random: Random;
  readonly mails: readonly string[];
}

export type Edit = (mail: string, source: Source) => string;

/** The text of a piece as bytes: what is above 255 becomes UTF-8. */
export function binary(text: string): string {
  return Buffer.from(text, /[^\u0000-\u00ff]/.test(text) ? "utf8" : "latin1").toString("latin1");
}

export function insertAt(mail: string, at: number, piece: string): string {
  return mail.slice(0, at) + piece + mail.slice(at);
}

/** A range of the mail, mostly short. */
function someRange(mail: string, random: Random): { start: number; end: number } {
  const start = random.below(mail.length);
  return { start, end: Math.min(mail.length, start + random.small(random.isOneIn(4) ? 2000 : 40)) };
}

/** Where a line begins. */
export function someLine(mail: string, random: Random): number {
  return mail.lastIndexOf("\n", random.below(mail.length)) + 1;
}

export function endOfLine(mail: string, at: number): number {
  const found = mail.indexOf("\n", at);
  return found < 0 ? mail.length : found + 1;
}

const flipBit: Edit = (mail, { random }) => {
  const at = random.below(mail.length);
  return mail === "" ? mail : mail.slice(0, at) + String.fromCharCode(mail.charCodeAt(at) ^ (1 << random.below(8))) + mail.slice(at + 1);
};

const insertBytes: Edit = (mail, { random }) =>
  insertAt(mail, random.below(mail.length), String.fromCharCode(...Array.from({ length: random.small(30) }, () => random.below(256))));

const insertRun: Edit = (mail, { random }) =>
  insertAt(mail, random.below(mail.length), binary(random.pick(TOKENS)).repeat(random.small(500)));

const insertToken: Edit = (mail, { random }) => insertAt(mail, random.below(mail.length), binary(random.pick(TOKENS)));

const deleteRange: Edit = (mail, { random }) => {
  const { start, end } = someRange(mail, random);
  return mail.slice(0, start) + mail.slice(end);
};

const duplicateRange: Edit = (mail, { random }) => {
  const { start, end } = someRange(mail, random);
  return insertAt(mail, random.below(mail.length), mail.slice(start, end).repeat(random.small(8)));
};

const truncate: Edit = (mail, { random }) =>
  random.isOneIn(2) ? mail.slice(0, random.below(mail.length)) : mail.slice(random.below(mail.length));

const splice: Edit = (mail, { random, mails }) => {
  const other = random.pick(mails);
  return mail.slice(0, random.below(mail.length)) + other.slice(random.below(other.length));
};

const insertPieceOfOther: Edit = (mail, { random, mails }) => {
  const other = random.pick(mails);
  const { start, end } = someRange(other, random);
  return insertAt(mail, random.below(mail.length), other.slice(start, end));
};

const changeNumber: Edit = (mail, { random }) => {
  const at = random.below(mail.length);
  return mail.slice(0, at) + mail.slice(at).replace(/\d+/, () => String(random.below(random.pick([10, 1000, 70_000, 4_000_000_000]))));
};

const changeCase: Edit = (mail, { random }) => {
  const { start, end } = someRange(mail, random);
  const range = mail.slice(start, end);
  return (
    mail.slice(0, start) +
    (random.isOneIn(2) ? range.toUpperCase().replaceAll(/[^\u0000-\u00ff]/g, "?") : range.toLowerCase()) +
    mail.slice(end)
  );
};

export const BYTE_EDITS: readonly Edit[] = [
  flipBit,
  insertBytes,
  insertRun,
  insertToken,
  deleteRange,
  duplicateRange,
  truncate,
  splice,
  insertPieceOfOther,
  changeNumber,
  changeCase,
];
