/**
 * The rows of a list that came page by page, of any length in bounded memory: pages far from where somebody looks are let go, and
 * known by their cursor, so that they can be asked for again.
 *
 * Always holds: a row keeps its number until rows are put before it; the first page is never let go, because its question has
 * another answer as soon as something new happens.
 */

/** What a table needs of its rows; an array has it. */
export interface RowSource<Row> {
  readonly length: number;
  /** Undefined where it is not there, or not any more. */
  at(index: number): Row | undefined;
}

/** Some rows, their end not included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

interface Chunk<Row> {
  readonly cursor: string | undefined;
  from: number;
  readonly count: number;
  rows: readonly Row[] | undefined;
}

/** A page that was let go and is looked at again. */
export interface MissingPage {
  readonly cursor: string;
  readonly place: number;
}

const KEPT_ROWS = 6000;

export class PagedRows<Row> implements RowSource<Row> {
  readonly #chunks: Chunk<Row>[] = [];

  get length(): number {
    const last = this.#chunks.at(-1);
    return last === undefined ? 0 : last.from + last.count;
  }

  at(index: number): Row | undefined {
    const chunk = this.#chunks[this.#placeOf(index)];
    return chunk?.rows?.[index - chunk.from];
  }

  /** The page behind all others. */
  add(cursor: string | undefined, rows: readonly Row[]): void {
    if (rows.length > 0 || cursor === undefined) this.#chunks.push({ cursor, from: this.length, count: rows.length, rows });
  }

  /** Rows that came into being since. */
  putFirst(rows: readonly Row[]): void {
    for (const chunk of this.#chunks) chunk.from += rows.length;
    this.#chunks.unshift({ cursor: undefined, from: 0, count: rows.length, rows });
  }

  /** A page that was let go is back. */
  fill({ place }: MissingPage, rows: readonly Row[]): void {
    const chunk = this.#chunks[place];
    if (chunk !== undefined) chunk.rows = rows.slice(0, chunk.count);
  }

  /** The first page in a range that was let go. */
  missingIn({ from, to }: RowRange): MissingPage | undefined {
    for (let place = this.#placeOf(from); place < this.#chunks.length; place += 1) {
      const chunk = this.#chunks[place];
      if (chunk === undefined || chunk.from >= to) return undefined;
      if (chunk.rows === undefined && chunk.cursor !== undefined) return { cursor: chunk.cursor, place };
    }
    return undefined;
  }

  /** Lets go of what is far from a range. */
  letGoFarFrom({ from, to }: RowRange): void {
    for (const chunk of this.#chunks) {
      const isNear = chunk.from < to + KEPT_ROWS && chunk.from + chunk.count > from - KEPT_ROWS;
      if (!isNear && chunk.cursor !== undefined) chunk.rows = undefined;
    }
  }

  /** Of the last page that begins at or before a row: pages are in order, so half of what is left is looked at each time. */
  #placeOf(index: number): number {
    let [low, high] = [0, this.#chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#chunks[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
