/**
 * Cuts a mail at the bytes from which values were read: pieces that lie side by side, each with the values that it proves.
 *
 * Always holds: the pieces cover every byte once and in order, however the ranges overlap, and whatever a report says of bytes that
 * the mail has not.
 */

/** Bytes from which a value was read. */
export interface Range {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** A piece, its end not included, and the values that are read from it: the one with the fewest bytes is the last. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly string[];
}

export function segmentsOf(length: number, ranges: readonly Range[]): readonly Segment[] {
  const held = ranges.map((range) => ({ ...range, start: within(range.start, length), end: within(range.end, length) }));
  const real = held.filter(({ start, end }) => start < end).sort((a, b) => b.end - b.start - (a.end - a.start));
  const cuts = [...new Set([0, length, ...real.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? length;
    const fields = real.filter((range) => range.start <= start && range.end >= end).map(({ field }) => field);
    return { start, end, fields: [...new Set(fields)] };
  });
}

function within(place: number, length: number): number {
  return Math.min(Math.max(0, place), length);
}
