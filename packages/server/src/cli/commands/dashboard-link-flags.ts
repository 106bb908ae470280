/** The options of `ricochet dashboard link`, as its function gets them. */

import type { Role } from "../../http/access/index.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";

export interface DashboardLinkFlags extends ConfigFlag, JsonFlag {
  readonly role?: Role;
  readonly url?: string;
}
