/** The one door through which the service tells what happened: an event's name, and its facts. */

/** Facts of an event: values that stand in one line of a log. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** How much a person should mind. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Takes events; what becomes of them (lines, figures) is its own business. */
export type Log = (level: LogLevel, event: string, fields: LogFields) => void;
