/**
 * Finds all of many phrases in one pass over a text: an Aho-Corasick automaton whose letters are
 * whole words. A phrase with gaps is several fragments that must follow each other closely.
 *
 * Time is linear in the words of the text and the phrases found; nothing depends on how many
 * phrases there are. Built once, used from one thread; `find` may not be re-entered.
 */

import { expandChoices, fragmentsOf, GAP_WORDS } from "./phrase.ts";
import { Vocabulary } from "./vocabulary.ts";
import { createWords, cutWords, type Words } from "./words.ts";

/** One phrase found in a text: which one, how many words it is made of, and where it stands. */
export interface PhraseHit {
  /** Index into the list of phrases that the matcher was built from. */
  readonly phrase: number;
  /** Words of the phrase without gaps: longer is more telling. */
  readonly words: number;
  readonly start: number;
  readonly end: number;
}

export interface PhraseMatcher {
  /** All phrases found in the first `limit` characters, in the order in which they end. */
  find(text: string, limit?: number): PhraseHit[];
}

/** One fragment of one form of one phrase, and what must have come before it. */
interface Fragment {
  readonly phrase: number;
  /** Words of this fragment, and of the whole form up to its end. */
  readonly length: number;
  readonly wordsSoFar: number;
  /** Slot in which its last sighting is kept, or -1 when nothing follows it. */
  readonly slot: number;
  /** Slot of the fragment that must precede, or -1 for the first. */
  readonly previous: number;
}

/** A state while the automaton is built. */
interface State {
  readonly next: Map<number, number>;
  readonly ends: Fragment[];
  fallback: number;
  /** Nearest state on the fallback path that ends a fragment; 0 is none. */
  shorter: number;
}

/** Builds the matcher of a list of phrases (see phrase.ts for their language). */
export function compilePhrases(phrases: readonly string[]): PhraseMatcher {
  const vocabulary = new Vocabulary();
  const states: State[] = [newState()];
  const scratch = createWords();
  let slots = 0;

  phrases.forEach((phrase, index) => {
    for (const form of new Set(expandChoices(phrase))) {
      const fragments = fragmentsOf(form);
      let wordsSoFar = 0;
      let previous = -1;
      fragments.forEach((fragment, position) => {
        cutWords(fragment, scratch);
        if (scratch.count === 0) throw new TypeError(`phrase "${phrase}": no word beside a gap`);
        wordsSoFar += scratch.count;
        const slot = position < fragments.length - 1 ? slots++ : -1;
        endState(states, vocabulary, scratch).ends.push({ phrase: index, length: scratch.count, wordsSoFar, slot, previous });
        previous = slot;
      });
    }
  });
  linkFallbacks(states);
  return createMatcher(new Automaton(states, vocabulary.size), vocabulary, slots);
}

function newState(): State {
  return { next: new Map(), ends: [], fallback: 0, shorter: 0 };
}

/** The state at the end of the path that spells `words`, made where it is missing. */
function endState(states: State[], vocabulary: Vocabulary, words: Words): State {
  let at = states[0] as State;
  for (let index = 0; index < words.count; index++) {
    const word = vocabulary.add(words.hash[index] as number, words.check[index] as number);
    let next = at.next.get(word);
    if (next === undefined) {
      next = states.push(newState()) - 1;
      at.next.set(word, next);
    }
    at = states[next] as State;
  }
  return at;
}

function linkFallbacks(states: State[]): void {
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] as number;
    const state = states[index] as State;
    for (const [word, nextIndex] of state.next) {
      const next = states[nextIndex] as State;
      next.fallback = index === 0 ? 0 : slowStep(states, state.fallback, word);
      const fallback = states[next.fallback] as State;
      next.shorter = fallback.ends.length > 0 ? next.fallback : fallback.shorter;
      queue.push(nextIndex);
    }
  }
}

function slowStep(states: readonly State[], from: number, word: number): number {
  for (let at = from; ; ) {
    const state = states[at] as State;
    const next = state.next.get(word);
    if (next !== undefined) return next;
    if (at === 0) return 0;
    at = state.fallback;
  }
}

/**
 * The finished automaton in flat arrays. Nearly every state has one way on, so that way is kept
 * beside the state; the few that branch have a map; the first word is looked up directly.
 */
class Automaton {
  readonly #first: Int32Array;
  readonly #onlyWord: Int32Array;
  readonly #onlyNext: Int32Array;
  readonly #branches: readonly (ReadonlyMap<number, number> | undefined)[];
  readonly #fallback: Int32Array;
  readonly shorter: Int32Array;
  readonly ends: readonly (readonly Fragment[] | undefined)[];

  constructor(states: readonly State[], words: number) {
    this.#first = new Int32Array(words + 1);
    for (const [word, next] of states[0]?.next ?? []) this.#first[word] = next;
    this.#onlyWord = Int32Array.from(states, ({ next }) => (next.size === 1 ? ([...next.keys()][0] as number) : 0));
    this.#onlyNext = Int32Array.from(states, ({ next }) => (next.size === 1 ? ([...next.values()][0] as number) : 0));
    this.#branches = states.map(({ next }, index) => (index > 0 && next.size > 1 ? next : undefined));
    this.#fallback = Int32Array.from(states, ({ fallback }) => fallback);
    this.shorter = Int32Array.from(states, ({ shorter }) => shorter);
    this.ends = states.map(({ ends }) => (ends.length > 0 ? ends : undefined));
  }

  /** The state after `word`, which must be in the vocabulary. */
  step(from: number, word: number): number {
    let at = from;
    while (at !== 0) {
      if (this.#onlyWord[at] === word) return this.#onlyNext[at] as number;
      const next = this.#branches[at]?.get(word);
      if (next !== undefined) return next;
      at = this.#fallback[at] as number;
    }
    return this.#first[word] as number;
  }
}

function createMatcher(automaton: Automaton, vocabulary: Vocabulary, slots: number): PhraseMatcher {
  const words = createWords();
  const { ends, shorter } = automaton;
  // Where each fragment that something may follow was last seen. The clock moves on with every
  // text, so that sightings in an earlier text are too old to count and nothing needs clearing.
  const seenEnd = new Float64Array(slots).fill(-1e9);
  const seenStart = new Float64Array(slots);
  let clock = 0;

  /** Notes a fragment that ends at word `index`; gives the hit when it completes its phrase. */
  function note(fragment: Fragment, index: number): PhraseHit | undefined {
    const start = clock + index - fragment.length + 1;
    let first = start;
    if (fragment.previous >= 0) {
      const gap = start - (seenEnd[fragment.previous] as number) - 1;
      if (gap < 0 || gap > GAP_WORDS) return undefined;
      first = seenStart[fragment.previous] as number;
    }
    if (fragment.slot < 0) return { phrase: fragment.phrase, words: fragment.wordsSoFar, start: words.start[first - clock] as number, end: words.end[index] as number };
    seenEnd[fragment.slot] = clock + index;
    seenStart[fragment.slot] = first;
    return undefined;
  }

  return {
    find(text, limit) {
      const hits: PhraseHit[] = [];
      cutWords(text, words, limit);
      let at = 0;
      for (let index = 0; index < words.count; index++) {
        const word = vocabulary.find(words.hash[index] as number, words.check[index] as number);
        at = word === 0 ? 0 : automaton.step(at, word);
        for (let ending = at; ending > 0; ending = shorter[ending] as number) {
          const found = ends[ending];
          if (found === undefined) continue;
          for (const fragment of found) {
            const hit = note(fragment, index);
            if (hit !== undefined) hits.push(hit);
          }
        }
      }
      clock += words.count + GAP_WORDS + 1;
      return hits;
    },
  };
}
