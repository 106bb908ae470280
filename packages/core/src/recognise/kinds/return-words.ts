/** How strongly the words around a day say that it is the day of return, and in which language they do. */

import { compilePhrases, type PhraseMatcher } from "../../phrases/index.ts";
import { RETURN_CUES } from "./return-cues.ts";

export interface ReturnWord {
  /** 0: no word makes it the day of return. */
  readonly weight: number;
  readonly language: string;
}

interface Cue {
  readonly phrase: string;
  readonly language: string;
  readonly weight: number;
  /** How many characters may stand between word and day. */
  readonly reach: number;
}

interface Cues {
  readonly matcher: PhraseMatcher;
  readonly cues: readonly Cue[];
}

const BACK = 3;
const UNTIL = 2;
/** A number like 12.05 is a day only right beside the words. */
const BARE_REACH = 10;
export const NO_WORD: ReturnWord = { weight: 0, language: "" };

let before: Cues | undefined;
let behind: Cues | undefined;

/**
 * @param lead what stands before the day in its sentence
 * @param tail what follows it
 * @param isBare whether the day is a mere pair of numbers
 */
export function returnWord(lead: string, tail: string, isBare: boolean): ReturnWord {
  before ??= cuesOf(({ back, until, language }) => [...cues(back, { language, weight: BACK, reach: 45 }), ...cues(until, { language, weight: UNTIL, reach: 20 })]);
  behind ??= cuesOf(({ backBehind = [], untilBehind = [], language }) => [
    ...cues(backBehind, { language, weight: BACK, reach: 18 }),
    ...cues(untilBehind, { language, weight: UNTIL, reach: 6 }),
  ]);
  let best: ReturnWord = NO_WORD;
  const weigh = (cue: Cue | undefined, distance: number): void => {
    if (cue !== undefined && cue.weight > best.weight && distance <= (isBare ? Math.min(BARE_REACH, cue.reach) : cue.reach)) best = cue;
  };
  for (const { phrase, end } of before.matcher.find(lead)) weigh(before.cues[phrase], lead.length - end);
  for (const { phrase, start } of behind.matcher.find(tail)) weigh(behind.cues[phrase], start);
  return best;
}

function cues(phrases: readonly string[], facts: Omit<Cue, "phrase">): Cue[] {
  return phrases.map((phrase) => ({ phrase, ...facts }));
}

function cuesOf(select: (cues: (typeof RETURN_CUES)[number]) => Cue[]): Cues {
  const all = RETURN_CUES.flatMap(select);
  return { cues: all, matcher: compilePhrases(all.map(({ phrase }) => phrase)) };
}
