/** A message that a host took, with all that came with it: what tests ask about. */

import type { PathCommand } from "./parse-command.ts";

export interface Taken {
  readonly atMs: number;
  /** Domain of the situation, and name of its host. */
  readonly domain: string;
  readonly host: string;
  readonly client: string;
  /** Name in EHLO, HELO or LHLO. */
  readonly hello: string;
  /** "" is the null path; parameters of MAIL with their keywords in upper case. */
  readonly mailFrom: PathCommand;
  /** Those that were accepted, with NOTIFY and ORCPT where they came. */
  readonly rcptTo: readonly PathCommand[];
  /** Dots undone. */
  readonly content: Buffer;
  /** Extensions that were made use of, upper case, in alphabetical order. */
  readonly used: readonly string[];
  readonly tls?: { readonly version: string; readonly cipher: string };
}
