/** Alarms: what is wrong for a while, told once. */
export { watchAlarms } from "./watch-alarms.ts";
