/**
 * Asks for the pages of one list: the first at once, others when somebody looks near them, what is new when something happened.
 *
 * Always holds: one question is under way at a time; what is shown stays until its successor is there; rows that came into being
 * move nothing under somebody's hand, they wait to be shown, unless the list is watched from its top.
 */

import { type MissingPage, PagedRows, type RowRange, type RowSource } from "./paged-rows.ts";

/** A page, as the API has it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** How a page is asked for. */
export type AskPage<Item> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>;

/** What is looked at. */
export interface Look extends RowRange {
  /** Nobody's hand is on the rows, and the first one is seen. */
  readonly isAtRest: boolean;
}

/** How the list stands. */
export interface Loaded<Item> {
  readonly rows: RowSource<Item>;
  readonly error: unknown;
  /** The first answer is still on its way. */
  readonly isFirst: boolean;
  readonly hasMore: boolean;
  /** So many rows came into being and are not shown yet. */
  readonly newer: number;
}

/** Whose list it is. */
export interface LoaderOptions<Item> {
  readonly ask: AskPage<Item>;
  /** Of a list that only grows, at its top: tells what is new from what is shown. The first page of others is replaced. */
  readonly keyOf?: ((item: Item) => unknown) | undefined;
  /** Something is to be drawn. */
  readonly changed: () => void;
}

type Job =
  | { readonly kind: "first" | "newer" }
  | { readonly kind: "next"; readonly cursor: string }
  | { readonly kind: "back"; readonly page: MissingPage };

const NEAR_ROWS = 100;
const MOST_NEWER = 1000;
const NOWHERE: Look = { from: 0, to: 0, isAtRest: true };

export class PageLoader<Item> {
  readonly #ask: AskPage<Item>;
  readonly #keyOf: ((item: Item) => unknown) | undefined;
  readonly #changed: () => void;
  #rows = new PagedRows<Item>();
  #next: string | undefined;
  #newer: readonly Item[] = [];
  /** Between what is new and what is shown something may be missing. */
  #hasGap = false;
  #error: unknown;
  #hasBegun = false;
  #look = NOWHERE;
  #isStale = true;
  #underWay: AbortController | undefined;
  /** Where the list was scrolled to, for whoever comes back to it. */
  top = 0;

  constructor({ ask, keyOf, changed }: LoaderOptions<Item>) {
    this.#ask = ask;
    this.#keyOf = keyOf;
    this.#changed = changed;
  }

  get loaded(): Loaded<Item> {
    const isFirst = !this.#hasBegun && this.#error === undefined;
    return { rows: this.#rows, error: this.#error, isFirst, hasMore: this.#next !== undefined, newer: this.#newer.length };
  }

  /** Somebody looks; asks for what is not there. */
  look(look: Look): void {
    this.#look = look;
    if (look.isAtRest && this.#newer.length > 0) this.showNewer();
    this.#work();
  }

  /** Something happened that may have made rows, or changed them. */
  freshen(): void {
    this.#isStale = true;
    this.#work();
  }

  showNewer(): void {
    if (this.#hasGap) this.again();
    else {
      this.#rows.putFirst(this.#newer);
      this.#newer = [];
      this.#changed();
    }
  }

  /** Begins anew, showing what is there until the answer comes. */
  again(): void {
    this.stop();
    this.#run({ kind: "first" });
  }

  stop(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
  }

  #work(): void {
    if (this.#underWay !== undefined) return;
    const job = this.#job();
    if (job !== undefined) this.#run(job);
  }

  /** What is to be done next: what is seen before what might be. */
  #job(): Job | undefined {
    if (this.#isStale && this.#rows.length === 0) return { kind: "first" };
    const page = this.#rows.missingIn(this.#look);
    if (page !== undefined) return { kind: "back", page };
    if (this.#next !== undefined && this.#look.to > this.#rows.length - NEAR_ROWS) return { kind: "next", cursor: this.#next };
    return this.#isStale ? { kind: "newer" } : undefined;
  }

  async #run(job: Job): Promise<void> {
    const own = new AbortController();
    this.#underWay = own;
    this.#error = undefined;
    if (job.kind === "first" || job.kind === "newer") this.#isStale = false;
    this.#changed();
    try {
      const page = await this.#ask(cursorOf(job), own.signal);
      if (this.#underWay !== own) return;
      this.#take(job, page);
      this.#underWay = undefined;
      this.#rows.letGoFarFrom(this.#look);
      this.#work();
    } catch (error) {
      if (this.#underWay !== own) return;
      this.#underWay = undefined;
      this.#error = error;
    }
    this.#changed();
  }

  #take(job: Job, page: Page<Item>): void {
    if (job.kind === "back") this.#rows.fill(job.page, page.items);
    else if (job.kind === "next") this.#append(page, job.cursor);
    else if (job.kind === "newer" && this.#keyOf !== undefined) this.#compare(page, this.#keyOf);
    // Of a list that was not looked at beyond its first page nothing is lost when that page is replaced.
    else if (job.kind === "first" || this.#look.to <= page.items.length) this.#beginWith(page);
  }

  #append({ items, next }: Page<Item>, cursor: string | undefined): void {
    this.#rows.add(cursor, items);
    this.#next = next;
  }

  #beginWith(page: Page<Item>): void {
    this.#rows = new PagedRows();
    this.#newer = [];
    this.#hasGap = false;
    this.#hasBegun = true;
    this.#append(page, undefined);
  }

  /** The new rows are those before the first one that is known. Where none is known, so much happened that the list has to begin anew. */
  #compare(page: Page<Item>, keyOf: (item: Item) => unknown): void {
    const known = this.#newer[0] ?? this.#rows.at(0);
    const key = known === undefined ? undefined : keyOf(known);
    const count = page.items.findIndex((item) => keyOf(item) === key);
    this.#hasGap ||= count < 0 || this.#newer.length > MOST_NEWER;
    this.#newer = this.#hasGap ? page.items : [...page.items.slice(0, count), ...this.#newer];
    if (!this.#look.isAtRest) return;
    if (this.#hasGap) this.#beginWith(page);
    else if (this.#newer.length > 0) this.showNewer();
  }
}

function cursorOf(job: Job): string | undefined {
  if (job.kind === "next") return job.cursor;
  return job.kind === "back" ? job.page.cursor : undefined;
}
