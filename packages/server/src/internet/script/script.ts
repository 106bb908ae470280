/**
 * The script of one host: where it differs from an ordinary, friendly server of RFC 5321. An empty script takes
 * all mail. What it does with mail that it took stands in `afterwards`.
 */

import type { Turn } from "./act.ts";
import type { Afterwards } from "./afterwards.ts";

/**
 * The points of a session at which a host can differ, named after the command that is answered: "greeting" is before
 * any command, "content" after the final dot or the last chunk.
 */
export type Point = "greeting" | "ehlo" | "helo" | "starttls" | "mail" | "rcpt" | "data" | "content" | "rset" | "quit";

/** How a host that offers STARTTLS goes on: with which certificate, or what goes wrong instead. */
export type TlsManner = "good" | "wrong-name" | "expired" | "self-signed" | "garbage" | "silence" | "close";

/** Something done in the middle of the content. */
export interface Interruption {
  readonly afterBytes: number;
  readonly kind: "close" | "reset";
}

/** One host. */
export type Script = { readonly [point in Point]?: Turn } & {
  readonly protocol?: "smtp" | "lmtp";
  /** Lines of the EHLO reply after the first; without it the usual ones. STARTTLS comes with `tls`. */
  readonly extensions?: readonly string[];
  readonly tls?: TlsManner;
  readonly interrupt?: Interruption;
  readonly afterwards?: Afterwards;
  /** Whether the record keeps what came in; default true. */
  readonly isRecorded?: boolean;
};
