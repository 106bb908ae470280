/** Values as people read them. */
export { countText, shareOf, shareText, sizeText } from "./numbers.ts";
export { dayText, relativeTime, shortTime, spanText, type TimeStyle, wholeTime } from "./times.ts";
