/** The options of `ricochet key add`, as its function gets them. */

import type { Scope } from "../../http/access/index.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";

export interface KeyAddFlags extends ConfigFlag, JsonFlag {
  readonly name: string;
  readonly scope?: readonly Scope[];
  readonly tenant?: string;
  /** A span in milliseconds. */
  readonly expires?: number;
}
