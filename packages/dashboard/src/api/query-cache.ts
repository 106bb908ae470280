/**
 * Answers of the server, kept by their question: one that is there is shown at once and asked for anew when it is old; one that
 * nobody looks at any more is called off.
 *
 * Always holds: a question is under way once; an answer that was called off, or overtaken, changes nothing; what failed keeps the
 * answer before, so that a page never goes blank because a server was busy for a moment.
 */

/** What is known of a question. */
export interface Answered<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isAsking: boolean;
  readonly atMs: number;
}

/** A question. */
export interface Question<Data> {
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<Data>;
  /** Older answers are asked for anew. */
  readonly freshMs?: number;
}

interface Entry {
  answered: Answered<unknown>;
  question: Question<unknown>;
  underWay: AbortController | undefined;
  readonly hearers: Set<() => void>;
}

const NOTHING: Answered<never> = { data: undefined, error: undefined, isAsking: true, atMs: 0 };
const FRESH_MS = 5000;
const MOST_KEPT = 200;

/** The answers. */
export class QueryCache {
  readonly #entries = new Map<string, Entry>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = Date.now) {
    this.#nowMs = nowMs;
  }

  peek<Data>(key: string): Answered<Data> {
    return (this.#entries.get(key)?.answered ?? NOTHING) as Answered<Data>;
  }

  /** Looks at a question until the returned function is called. */
  watch<Data>(question: Question<Data>, hear: () => void): () => void {
    const entry = this.#entryOf(question);
    entry.hearers.add(hear);
    const { data, atMs } = entry.answered;
    const isFresh = data !== undefined && this.#nowMs() - atMs < (question.freshMs ?? FRESH_MS);
    if (!isFresh && entry.underWay === undefined) this.#ask(entry);
    return () => {
      entry.hearers.delete(hear);
      if (entry.hearers.size > 0) return;
      entry.underWay?.abort();
      entry.underWay = undefined;
      this.#forgetOldest();
    };
  }

  /** Asks anew what is looked at, and drops what is not, of all questions whose key begins so. */
  invalidate(prefix = ""): void {
    for (const [key, entry] of this.#entries) {
      if (!key.startsWith(prefix)) continue;
      if (entry.hearers.size === 0) this.#entries.delete(key);
      else this.#ask(entry);
    }
  }

  /** Somebody else is in: nothing of before may be seen. */
  clear(): void {
    for (const { underWay } of this.#entries.values()) underWay?.abort();
    this.#entries.clear();
  }

  #entryOf<Data>(question: Question<Data>): Entry {
    const found = this.#entries.get(question.key);
    if (found !== undefined) {
      found.question = question;
      return found;
    }
    const entry: Entry = { answered: NOTHING, question, underWay: undefined, hearers: new Set() };
    this.#entries.set(question.key, entry);
    return entry;
  }

  async #ask(entry: Entry): Promise<void> {
    entry.underWay?.abort();
    const underWay = new AbortController();
    entry.underWay = underWay;
    this.#tell(entry, { ...entry.answered, isAsking: true });
    let after: Answered<unknown>;
    try {
      after = { data: await entry.question.ask(underWay.signal), error: undefined, isAsking: false, atMs: this.#nowMs() };
    } catch (error) {
      after = { ...entry.answered, error, isAsking: false };
    }
    if (entry.underWay !== underWay) return;
    entry.underWay = undefined;
    this.#tell(entry, after);
  }

  #tell(entry: Entry, answered: Answered<unknown>): void {
    entry.answered = answered;
    for (const hear of [...entry.hearers]) hear();
  }

  #forgetOldest(): void {
    if (this.#entries.size <= MOST_KEPT) return;
    for (const [key, { hearers }] of this.#entries) {
      if (hearers.size > 0) continue;
      this.#entries.delete(key);
      return;
    }
  }
}
