/** How a list is written in each form, as data: what stands before, for each entry, between two, and behind. */

import type { Suppression } from "../../../store/index.ts";
import type { ListFormat } from "./list-formats.ts";

/** One form. */
export interface ListWriter {
  /** Whether the form has a word for an entry that does not make it say something else. */
  readonly holds: (entry: Suppression) => boolean;
  readonly begin: string;
  readonly entry: (entry: Suppression) => string;
  readonly between: string;
  readonly end: string;
}

const time = (ms: number): string => (Math.abs(ms) > 8.64e15 ? "" : new Date(ms).toISOString());
const lines = { holds: () => true, begin: "", between: "\n", end: "\n" };
/**
 * Services list addresses, neither domains nor hashes, and what they list they hold for good: a full mailbox, which is held for
 * a while, would become one that does not exist.
 */
const ofService = { holds: ({ address, cause }: Suppression) => address.indexOf("@") > 0 && cause !== "repeats" };

/** `PutSuppressedDestination` knows these two, and of what is put there by hand demands one of them. */
const SES_REASONS = { hard: "BOUNCE", repeats: "BOUNCE", manual: "BOUNCE", complaint: "COMPLAINT" } as const;
const POSTMARK_REASONS = {
  hard: "HardBounce",
  repeats: "HardBounce",
  manual: "ManualSuppression",
  complaint: "SpamComplaint",
} as const;

export const LIST_WRITERS: Readonly<Record<ListFormat, ListWriter>> = {
  csv: { ...lines, begin: "tenant,address,stream,cause,reason,since,until,note\n", entry: csvLine },
  ndjson: { ...lines, entry: (entry) => JSON.stringify(listedEntry(entry)) },
  ses: {
    ...ofService,
    begin: '{"SuppressedDestinationSummaries": [\n',
    entry: ({ address, cause, sinceMs }) =>
      JSON.stringify({ EmailAddress: address, Reason: SES_REASONS[cause], LastUpdateTime: time(sinceMs) }),
    between: ",\n",
    end: "\n]}\n",
  },
  sendgrid: {
    ...ofService,
    begin: "[\n",
    entry: ({ address, cause, reason, sinceMs, note }) =>
      JSON.stringify({
        created: Math.floor(sinceMs / 1000),
        email: address,
        // what has neither is of the list of unsubscribes, what has an IP address of that of spam reports
        ...(cause === "complaint" && { ip: "0.0.0.0" }),
        ...(cause === "hard" && { reason: note ?? reason ?? cause, status: "" }),
      }),
    between: ",\n",
    end: "\n]\n",
  },
  mailgun: {
    ...ofService,
    begin: '{"items": [\n',
    entry: ({ address, cause, reason, sinceMs, note }) =>
      JSON.stringify({
        address,
        // an unsubscribe of all tags is one of the whole domain; what has neither is of the list of complaints
        ...(cause === "manual" && { tags: ["*"] }),
        ...(cause === "hard" && { code: "550", error: note ?? reason ?? cause }),
        created_at: new Date(sinceMs).toUTCString(),
      }),
    between: ",\n",
    end: "\n]}\n",
  },
  postmark: {
    ...ofService,
    begin: '{"Suppressions": [\n',
    entry: ({ address, cause, sinceMs }) =>
      JSON.stringify({ EmailAddress: address, SuppressionReason: POSTMARK_REASONS[cause], Origin: "Customer", CreatedAt: time(sinceMs) }),
    between: ",\n",
    end: "\n]}\n",
  },
};

/** An entry as JSON of ours has it. */
export function listedEntry({ tenant, address, stream, cause, reason, sinceMs, untilMs, note }: Suppression) {
  return {
    tenant,
    address,
    stream,
    cause,
    ...(reason !== undefined && { reason }),
    since: time(sinceMs),
    ...(untilMs !== undefined && { until: time(untilMs) }),
    ...(note !== undefined && { note }),
  };
}

function csvLine(entry: Suppression): string {
  const { tenant, address, stream, cause, reason = "", since, until = "", note = "" } = listedEntry(entry);
  return [tenant, harmless(address, /^'*[=+-]/), stream, cause, reason, since, until, harmless(note, /^'*[=+\-@]/)].map(csvCell).join(",");
}

/** A spreadsheet would run it as a formula (CSV injection): notes have the words of strangers. The import takes the stroke off. */
function harmless(text: string, formula: RegExp): string {
  return formula.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
