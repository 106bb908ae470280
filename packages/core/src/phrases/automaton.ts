/**
 * Finds all of many phrases in one pass over a text: an Aho-Corasick automaton whose letters are
 * whole words. A phrase with gaps is several fragments that must follow each other closely.
 *
 * Time is linear in the words of the text and the phrases found; nothing depends on how many
 * phrases there are. Built once, used from one thread; `find` may not be re-entered.
 */

import { GAP_WORDS, type Place, parsePhrase } from "./phrase.ts";
import { Trie } from "./trie.ts";
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

/** One fragment of a phrase, in one of its spellings: an output of the trie. */
interface Fragment {
  readonly phrase: number;
  readonly length: number;
  /** Slot in which its last sighting is kept, or -1 when nothing follows it. */
  readonly slot: number;
  /** Slot of the fragment that must precede, or -1 for the first. */
  readonly previous: number;
}

/** Builds the matcher of a list of phrases (see phrase.ts for their language). */
export function compilePhrases(phrases: readonly string[]): PhraseMatcher {
  const builder = new Builder();
  phrases.forEach((phrase, index) => builder.add(phrase, index));
  return builder.finish();
}

class Builder {
  readonly #trie = new Trie();
  readonly #vocabulary = new Vocabulary();
  readonly #fragments: Fragment[] = [];
  readonly #numbered = new Map<string, readonly number[]>();
  readonly #scratch = createWords();
  #slots = 0;

  add(phrase: string, index: number): void {
    const runs = parsePhrase(phrase);
    let previous = -1;
    runs.forEach((run, position) => {
      const slot = position < runs.length - 1 ? this.#slots++ : -1;
      for (const state of this.#insert(run)) {
        if (state === 0) throw new TypeError(`phrase "${phrase}": a part without words`);
        this.#trie.end(state, this.#fragments.push({ phrase: index, length: this.#trie.depthOf(state), slot, previous }) - 1);
      }
      previous = slot;
    });
  }

  finish(): PhraseMatcher {
    this.#trie.link(this.#vocabulary.size);
    return createMatcher(this.#trie, this.#vocabulary, { fragments: this.#fragments, slots: this.#slots });
  }

  /** The states in which the spellings of a run end: each choice branches from all that came before. */
  #insert(run: readonly Place[]): Set<number> {
    let states = new Set([0]);
    for (const place of run) {
      const after = new Set<number>();
      for (const text of place) {
        const words = this.#wordsOf(text);
        for (const state of states) after.add(words.reduce((at, word) => this.#trie.extend(at, word), state));
      }
      states = after;
    }
    return states;
  }

  #wordsOf(text: string): readonly number[] {
    const known = this.#numbered.get(text);
    if (known !== undefined) return known;
    const words = this.#scratch;
    cutWords(text, words);
    const numbers = Array.from({ length: words.count }, (_, at) => this.#vocabulary.add(words.hash[at] as number, words.check[at] as number));
    this.#numbered.set(text, numbers);
    return numbers;
  }
}

function createMatcher(trie: Trie, vocabulary: Vocabulary, { fragments, slots }: { fragments: readonly Fragment[]; slots: number }): PhraseMatcher {
  const words: Words = createWords();
  // Where each fragment that something may follow was last seen. The clock moves on with every
  // text, so that sightings in an earlier text are too old to count and nothing needs clearing.
  const seenEnd = new Float64Array(slots).fill(-1e9);
  const seenStart = new Float64Array(slots);
  const seenWords = new Int32Array(slots);
  let clock = 0;

  /** Notes a fragment that ends at word `index`; gives the hit when it completes its phrase. */
  function note({ phrase, length, slot, previous }: Fragment, index: number): PhraseHit | undefined {
    const start = clock + index - length + 1;
    let first = start;
    let count = length;
    if (previous >= 0) {
      const gap = start - (seenEnd[previous] as number) - 1;
      if (gap < 0 || gap > GAP_WORDS) return undefined;
      first = seenStart[previous] as number;
      count += seenWords[previous] as number;
    }
    if (slot < 0) return { phrase, words: count, start: words.start[first - clock] as number, end: words.end[index] as number };
    seenEnd[slot] = clock + index;
    seenStart[slot] = first;
    seenWords[slot] = count;
    return undefined;
  }

  return {
    find(text, limit) {
      const hits: PhraseHit[] = [];
      cutWords(text, words, limit);
      let at = 0;
      for (let index = 0; index < words.count; index++) {
        const word = vocabulary.find(words.hash[index] as number, words.check[index] as number);
        at = word === 0 ? 0 : trie.step(at, word);
        if (at === 0 || !trie.hasOutput(at)) continue;
        trie.eachOutput(at, (output) => {
          const hit = note(fragments[output] as Fragment, index);
          if (hit !== undefined) hits.push(hit);
        });
      }
      clock += words.count + GAP_WORDS + 1;
      return hits;
    },
  };
}
