/**
 * Finds all of many phrases in one pass over a text: a trie whose letters are whole words, walked
 * from each word of the text. A phrase with gaps is several runs that must follow each other.
 *
 * The trie grows with use: a phrase is spelled out when a text first has a word with which it may
 * begin. Reading one mail spells out a few hundred of thousands. Time is linear in the words of
 * the text (times the longest phrase at worst); nothing depends on how many phrases there are.
 * Used from one thread; `find` may not be re-entered.
 */

import { type Output, Outputs } from "./outputs.ts";
import { GAP_WORDS, placesOf, runsOf } from "./phrase.ts";
import type { PhraseTables } from "./prepared.ts";
import { Trie } from "./trie.ts";
import { Vocabulary } from "./vocabulary.ts";
import { createWords, cutWords, type HashedWord, hashFirstWord } from "./words.ts";

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
  /** Of what it was built. */
  readonly phrases: readonly string[];
  /** All phrases found in the first `limit` characters, in the order in which they begin. */
  find(text: string, limit?: number): PhraseHit[];
  /** Spells all phrases out, and gives the tables of which `compilePhrases` makes the same matcher at once. */
  spellAll(): PhraseTables;
}

/** One run of a phrase: an output of the trie. */
interface Run extends Output {
  readonly text: string;
  isSpelled: boolean;
}

/** The mark of a word with which runs may begin that are not spelled out yet. */
const AWAITED = -1;
/** Of a sighting: where it ends, where it began, how many words; one unused rounds it. */
const SIGHTING = 4;

/**
 * Builds the matcher of a list of phrases (see phrase.ts for their language), of tables that were made of the same list if there
 * are any. Throws TypeError for what is no phrase.
 */
export function compilePhrases(phrases: readonly string[], tables?: PhraseTables): PhraseMatcher {
  return new Matcher(phrases, tables);
}

class Matcher implements PhraseMatcher {
  readonly phrases: readonly string[];
  readonly #trie: Trie;
  readonly #vocabulary: Vocabulary;
  /** For each word the runs that may begin with it and are not spelled out yet. */
  readonly #waiting: (Run[] | undefined)[] = [];
  /** For each output of the trie what `#note` must know of its run. */
  readonly #outputs: Outputs;
  readonly #words = createWords();
  readonly #spelling: HashedWord = { hash: 0, check: 0, end: 0 };

  // Where each run that something may follow was last seen. The clock moves on with every text, so
  // that sightings in an earlier text are too old to count and nothing needs clearing.
  readonly #seen: Float64Array;
  #clock = 0;

  constructor(phrases: readonly string[], tables: Partial<PhraseTables> = {}) {
    this.phrases = phrases;
    this.#trie = new Trie(tables.states, tables.transitions);
    this.#vocabulary = new Vocabulary(tables.vocabulary);
    this.#outputs = new Outputs(tables.outputs);
    this.#seen = new Float64Array((tables.slots ?? this.#awaitAll(phrases)) * SIGHTING).fill(LONG_AGO);
  }

  /** Puts all runs where they wait; how many slots their sightings need. */
  #awaitAll(phrases: readonly string[]): number {
    let slots = 0;
    // Many phrases begin with the same run ("message *"): it is sighted once for all of them.
    const beginnings = new Map<string, number>();
    phrases.forEach((phrase, index) => {
      const runs = runsOf(phrase);
      let previous = -1;
      runs.forEach((text, position) => {
        const isLast = position === runs.length - 1;
        const key = position === 0 && !isLast ? inOrder(text) : "";
        const shared = beginnings.get(key);
        const slot = isLast ? -1 : (shared ?? slots++);
        if (shared === undefined) this.#await({ phrase: index, text, slot, previous, isSpelled: false });
        if (key !== "") beginnings.set(key, slot);
        previous = slot;
      });
    });
    return slots;
  }

  /** Puts a run under each word with which it may begin. */
  #await(run: Run): void {
    const { text } = run;
    for (let at = 0; at < text.length; ) {
      const close = text[at] === "{" ? text.indexOf("}", at) : -1;
      const end = close < 0 ? endOfWord(text, at) : close + 1;
      // Letters that touch a brace make one word with what is in it: "recipient{s,}".
      if (end < text.length && text[end] !== " ") {
        this.#awaitSpelled(run, at);
        return;
      }
      if (close < 0) {
        this.#awaitFirst(run, at, end);
        return;
      }
      let mayBeEmpty = false;
      for (let from = at + 1; from <= close; ) {
        const comma = text.indexOf(",", from);
        const to = comma < 0 || comma > close ? close : comma;
        if (to === from) mayBeEmpty = true;
        else this.#awaitFirst(run, from, to);
        from = to + 1;
      }
      if (!mayBeEmpty) return;
      at = end + 1;
    }
    throw new TypeError(`phrase "${text}": may be without words`);
  }

  /** The same for what must be spelled out to be read. */
  #awaitSpelled(run: Run, from: number): void {
    for (const place of placesOf(run.text.slice(from))) {
      let mayBeEmpty = false;
      for (const text of place) {
        const first = this.#numbersOf(text)[0];
        if (first === undefined) mayBeEmpty = true;
        else this.#awaitWord(run, first);
      }
      if (!mayBeEmpty) return;
    }
    throw new TypeError(`phrase "${run.text}": may be without words`);
  }

  #awaitFirst(run: Run, from: number, to: number): void {
    const word = this.#spelling;
    if (!hashFirstWord(run.text, { from, to }, word)) throw new TypeError(`phrase "${run.text}": begins with no word`);
    this.#awaitWord(run, this.#vocabulary.add(word.hash, word.check));
  }

  #awaitWord(run: Run, word: number): void {
    const runs = this.#waiting[word];
    if (runs !== undefined) {
      runs.push(run);
      return;
    }
    this.#waiting[word] = [run];
    this.#vocabulary.mark(word, AWAITED);
  }

  /** The words of a spelling: a few letters each, so that what `cutWords` does to prepare a whole text would cost more than they do. */
  #numbersOf(text: string): number[] {
    const numbers: number[] = [];
    const word = this.#spelling;
    for (const range = { from: 0, to: text.length }; hashFirstWord(text, range, word); range.from = word.end)
      numbers.push(this.#vocabulary.add(word.hash, word.check));
    return numbers;
  }

  /** Spells out in the trie all runs that may begin with `word`. */
  #spellOut(word: number): void {
    const runs = this.#waiting[word] as Run[];
    this.#waiting[word] = undefined;
    for (const run of runs) {
      if (run.isSpelled) continue;
      run.isSpelled = true;
      for (const state of this.#insert(run.text)) {
        const output = this.#outputs.add(run);
        this.#outputs.chain(output, this.#trie.end(state, output));
      }
    }
    this.#vocabulary.mark(word, this.#trie.first(word));
  }

  /** The states in which the spellings of a run end: each choice branches from all that came before. */
  #insert(run: string): Set<number> {
    let states = new Set([0]);
    for (const place of placesOf(run)) {
      const after = new Set<number>();
      for (const text of place) {
        const words = this.#numbersOf(text);
        for (const state of states) after.add(words.reduce((at, word) => this.#trie.extend(at, word), state));
      }
      states = after;
    }
    return states;
  }

  spellAll(): PhraseTables {
    this.#waiting.forEach((runs, word) => {
      if (runs !== undefined) this.#spellOut(word);
    });
    const { table: vocabulary } = this.#vocabulary;
    const { states, transitions } = this.#trie;
    return { vocabulary, states, transitions, outputs: this.#outputs.entries, slots: this.#seen.length / SIGHTING };
  }

  find(text: string, limit?: number): PhraseHit[] {
    const hits: PhraseHit[] = [];
    const words = this.#words;
    const trie = this.#trie;
    cutWords(text, words, limit);
    const { count } = words;
    this.#number(count);
    const numbers = this.#numbers;
    const firsts = this.#firsts;
    for (let start = 0; start < count; start++) {
      let state = firsts[start] as number;
      for (let at = start; state !== 0; ) {
        for (let output = trie.outputOf(state); output >= 0; output = this.#outputs.before(output))
          this.#note(output, { start, end: at }, hits);
        if (++at === count) break;
        const next = numbers[at] as number;
        state = next === 0 ? 0 : trie.step(state, next);
      }
    }
    this.#clock += count + GAP_WORDS + 1;
    return hits;
  }

  /** The words of the text by their numbers, 0 for those of no phrase, and the states to which they lead from the start. */
  #numbers = new Int32Array(256);
  #firsts = new Int32Array(256);

  /** Numbers the words of the text; spells out what may begin here. */
  #number(count: number): void {
    if (count > this.#numbers.length) {
      this.#numbers = new Int32Array(count * 2);
      this.#firsts = new Int32Array(count * 2);
    }
    if (this.#numberWords(count)) this.#numberWords(count);
  }

  /** Whether something was spelled out: words without a number may have one now. */
  #numberWords(count: number): boolean {
    const numbers = this.#numbers;
    const firsts = this.#firsts;
    const vocabulary = this.#vocabulary;
    const { hash, check } = this.#words;
    let spelled = false;
    for (let at = 0; at < count; at++) {
      const place = vocabulary.find(hash[at] as number, check[at] as number);
      const mark = vocabulary.markAt(place);
      numbers[at] = vocabulary.numberAt(place);
      firsts[at] = mark;
      if (mark !== AWAITED) continue;
      this.#spellOut(numbers[at] as number);
      spelled = true;
    }
    return spelled;
  }

  /** Notes a run that stands at words `start` to `end`; adds the hit when it completes its phrase. */
  #note(output: number, { start, end }: { start: number; end: number }, hits: PhraseHit[]): void {
    const outputs = this.#outputs;
    const clock = this.#clock;
    const seen = this.#seen;
    const slot = outputs.slot(output) * SIGHTING;
    const previous = outputs.previous(output) * SIGHTING;
    let first = start;
    let count = end - start + 1;
    if (previous >= 0) {
      const gap = clock + start - (seen[previous] as number) - 1;
      if (gap < 0 || gap > GAP_WORDS) return;
      first = (seen[previous + 1] as number) - clock;
      count += seen[previous + 2] as number;
    }
    if (slot < 0) {
      hits.push({
        phrase: outputs.phrase(output),
        words: count,
        start: this.#words.start[first] as number,
        end: this.#words.end[end] as number,
      });
      return;
    }
    seen[slot] = clock + end;
    seen[slot + 1] = clock + first;
    seen[slot + 2] = count;
  }
}

/** Before any text. */
const LONG_AGO = -1e9;

/** A run that is one choice, its alternatives in order: "{user,account}" and "{account,user}" are the same. */
function inOrder(run: string): string {
  const isChoice = run.startsWith("{") && run.indexOf("}") === run.length - 1;
  return isChoice ? `{${run.slice(1, -1).split(",").sort().join(",")}}` : run;
}

/** Where the word at `at` ends: at a space or a brace. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== " " && text[end] !== "{") end++;
  return end;
}
