/**
 * The kinds of alarms, as a table: what each is about and what it says. When one is raised follows from its reading, a value
 * beside a limit; all are treated alike from there on.
 */

/** What an alarm kind says. */
export interface AlarmKind {
  /** What its subject is. */
  readonly subject: string;
  /** With {value} and {limit}. */
  readonly words: string;
  /** How the two are shown. */
  readonly unit: "share" | "count" | "bytes";
}

/** One row a kind. */
export const ALARM_KINDS = {
  "hard-bounces": {
    subject: "a sender domain or provider",
    words: "{value} of what was sent bounced hard, more than {limit}",
    unit: "share",
  },
  "complaints": {
    subject: "a sender domain or provider",
    words: "{value} of what was delivered was complained of, more than {limit}",
    unit: "share",
  },
  "deferrals": { subject: "a sender domain or provider", words: "{value} of all attempts were put off, more than {limit}", unit: "share" },
  "sudden-failures": {
    subject: "a tenant's mail",
    words: "{value} of the mail of an hour failed; at this hour it is {limit} at most",
    unit: "share",
  },
  "blocklisted": { subject: "a blocklist", words: "{value} refusals name this list", unit: "count" },
  "authentication": {
    subject: "a sender domain",
    words: "{value} mails were refused for SPF, DKIM or DMARC, more than {limit}",
    unit: "count",
  },
  "backscatter": { subject: "all mail", words: "{value} forged bounces in an hour, more than {limit}", unit: "count" },
  "queue": { subject: "the queue", words: "{value} recipients wait, more than {limit}", unit: "count" },
  "disk": { subject: "the disk of the store", words: "{value} are free, mail is refused from {limit} on", unit: "bytes" },
  "webhook-parked": { subject: "a webhook", words: "{value} events are parked; nobody tries them until a person says so", unit: "count" },
} as const satisfies Readonly<Record<string, AlarmKind>>;
/** The name of a kind. */
export type AlarmKindName = keyof typeof ALARM_KINDS;

/** One value beside its limit. */
export interface Reading {
  readonly tenant: string;
  readonly kind: AlarmKindName;
  readonly subject: string;
  readonly value: number;
  /** Above it the alarm is raised. */
  readonly limit: number;
  /** Not above this it is cleared: lower than the limit, so that a value that wavers around it rings once. */
  readonly clearAt: number;
}

/** What an alarm says. */
export function alarmWords({ kind, value, limit }: Pick<Reading, "kind" | "value" | "limit">): string {
  const { words, unit } = ALARM_KINDS[kind];
  return words.replace("{value}", shown(Math.abs(value), unit)).replace("{limit}", shown(Math.abs(limit), unit));
}

const MIB = 1_048_576;

function shown(value: number, unit: AlarmKind["unit"]): string {
  if (unit === "share") return `${Number((value * 100).toFixed(2))} %`;
  return unit === "bytes" ? `${Math.round(value / MIB)} MiB` : String(Math.round(value));
}
