/** Alarms: what is wrong for a while, told once. */
export { ALARM_KINDS } from "./alarm-kinds.ts";
export { alarmLimits } from "./alarm-limits.ts";
export { type BlocklistSighting, readBlocklists } from "./blocklists.ts";
export { watchAlarms } from "./watch-alarms.ts";
