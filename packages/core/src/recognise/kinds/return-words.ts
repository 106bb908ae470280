/** How strongly the words around a day say that it is the day of return, and in which language they do. */

import { compilePhrases, type PhraseHit, type PhraseMatcher } from "../../phrases/index.ts";
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
const NO_WORD: ReturnWord = { weight: 0, language: "" };

let before: Cues | undefined;
let behind: Cues | undefined;

export interface Surroundings {
  /** What stands before the day in its sentence. */
  readonly lead: string;
  /** What follows it in its sentence. */
  readonly tail: string;
  /** Another day follows closely: a "back" between the two belongs to that one. */
  readonly isFollowed: boolean;
  /** The day is a mere pair of numbers. */
  readonly isBare: boolean;
}

export function returnWord({ lead, tail, isFollowed, isBare }: Surroundings): ReturnWord {
  before ??= cuesOf(({ back, until, language }) => [
    ...cues(back, { language, weight: BACK, reach: 45 }),
    ...cues(until, { language, weight: UNTIL, reach: 20 }),
  ]);
  behind ??= cuesOf(({ backBehind = [], untilBehind = [], language }) => [
    ...cues(backBehind, { language, weight: BACK, reach: 18 }),
    ...cues(untilBehind, { language, weight: UNTIL, reach: 6 }),
  ]);
  let best: ReturnWord = NO_WORD;
  const weigh = (cue: Cue | undefined, distance: number): void => {
    if (cue !== undefined && cue.weight > best.weight && distance <= (isBare ? Math.min(BARE_REACH, cue.reach) : cue.reach)) best = cue;
  };
  for (const { phrase, end } of inOrder(before.matcher.find(lead))) weigh(before.cues[phrase], lead.length - end);
  for (const { phrase, start } of inOrder(behind.matcher.find(tail))) {
    const cue = behind.cues[phrase];
    if (!isFollowed || cue?.weight === UNTIL) weigh(cue, start);
  }
  return best;
}

/** Languages share words; the one that the list has first is meant. */
function inOrder(hits: readonly PhraseHit[]): PhraseHit[] {
  return [...hits].sort((a, b) => a.phrase - b.phrase);
}

function cues(phrases: readonly string[], facts: Omit<Cue, "phrase">): Cue[] {
  return phrases.map((phrase) => ({ phrase, ...facts }));
}

function cuesOf(select: (cues: (typeof RETURN_CUES)[number]) => Cue[]): Cues {
  const all = RETURN_CUES.flatMap(select);
  return { cues: all, matcher: compilePhrases(all.map(({ phrase }) => phrase)) };
}
