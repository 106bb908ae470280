/** Who wrote the message, and when: what every kind of reply has in common. */

import type { Reporter } from "../../model/index.ts";
import { parseDate } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";

/** What else is known of the writer; what is undefined or empty is left out. */
export interface WriterFacts {
  readonly mta?: string | undefined;
  readonly product?: string | undefined;
  readonly language?: string | undefined;
}

export function reporterOf(envelope: Envelope, { mta, product, language }: WriterFacts = {}): Partial<Reporter> {
  const at = sentAt(envelope);
  return {
    ...(mta && { mta }),
    ...(product && { product }),
    ...(envelope.from && { from: envelope.from }),
    ...(language && { language }),
    ...(at && { at }),
  };
}

/** When the message was sent, ISO 8601: its Date, or that of the last server which took it. */
export function sentAt({ header }: Envelope): string | undefined {
  const date = header.get("date");
  const written = date && parseDate(date);
  if (written) return written;
  const received = header.get("received");
  return received === undefined ? undefined : parseDate(received.slice(received.lastIndexOf(";") + 1));
}
