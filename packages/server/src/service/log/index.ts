/** The log of the daemon. */
export { createLog, type Log, type LogOptions } from "./create-log.ts";
export { fieldsIn, LOG_LEVELS, type LogLevel, SENTENCES, type Sentence } from "./sentences.ts";
