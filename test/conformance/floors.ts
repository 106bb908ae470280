/** Compares what the scorer measured on one labelled set with the floors of `floors.json`. */

/** One line of the scorer: a share for each metric, beside the set's name and the count of unread files. */
export type Score = Readonly<Record<string, { readonly share: number; readonly of: number } | string | number>>;

/** Metric -> the lowest share that passes. */
export type Floors = Readonly<Record<string, number>>;

export interface Verdict {
  readonly metric: string;
  readonly passed: boolean;
  readonly text: string;
}

/** A metric that the scorer did not measure fails: a floor that nothing is held against proves nothing. */
export function compareWithFloors(score: Score, floors: Floors): Verdict[] {
  const unread = score["unread"];
  return [
    { metric: "unread files", passed: unread === 0, text: `${unread} (none allowed)` },
    ...Object.entries(floors).map(([metric, floor]) => {
      const measured = score[metric];
      if (typeof measured !== "object") return { metric, passed: false, text: `not measured (floor ${floor})` };
      return { metric, passed: measured.share >= floor, text: `${Number(measured.share.toFixed(4))} of ${measured.of} (floor ${floor})` };
    }),
  ];
}
