/** What is said of one address when its mailbox is looked for, in a list, a file or at another host. */

import type { Refusal } from "./refusal.ts";

/** What a book says of one address. */
export type Lookup =
  /** `local`: the local part under which the mailbox is kept; absent where only another host knows. */
  | { readonly kind: "known"; readonly local?: string }
  | { readonly kind: "unknown" }
  /** Nobody can say now, or the host that knows refused in its own words. */
  | { readonly kind: "refused"; readonly refusal: Refusal };
