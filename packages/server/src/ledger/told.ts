/**
 * What somebody whom we trust told us without any mail: a sending service whose signature was checked, the log of a mail
 * server of ours. It is a report already; nobody has to be asked whether it is about mail of ours.
 */

import type { Report } from "@ricochet/core";
import type { Source } from "./arrival.ts";
import type { Stream } from "./scope.ts";

/** A report that is believed. */
export interface Told {
  readonly source: Source;
  /** What names the source among those of its kind: "webhook postmark", "log /var/log/mail.log". */
  readonly account: string;
  /** The same whenever the same thing is told again. */
  readonly key: string;
  readonly atMs: number;
  /** As it was told: the request, the line. */
  readonly octets: Uint8Array;
  readonly report: Report;
  /** Whose mail it is, where the message is not known otherwise. */
  readonly tenant: string;
  readonly stream: Stream;
}
