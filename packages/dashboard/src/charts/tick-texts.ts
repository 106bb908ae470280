/** What stands below the ticks of a chart. */

import { dayText, shortTime, type TimeStyle } from "../format/index.ts";

const DAY_SECONDS = 86_400;

/** Days where the ticks are days apart; where there are several a day, the first has its day and the others their time. */
export function tickTexts(splits: readonly number[], style: TimeStyle): string[] {
  const spans = (splits.at(-1) ?? 0) - (splits[0] ?? 0);
  const days = splits.map((at) => dayText(at * 1000, style));
  return splits.map((at, tick) => {
    const isNewDay = spans >= 2 * DAY_SECONDS && days[tick] !== days[tick - 1];
    return isNewDay ? (days[tick] ?? "") : shortTime(at * 1000, style, at * 1000);
  });
}
