/** Whether somebody is in, and what he may: known after the first question to the server. */

import type { Me } from "ricochet/client";
import { createStore } from "../state/index.ts";

/** Somebody, nobody, or not known yet. */
export type Session = { readonly kind: "unknown" } | { readonly kind: "nobody" } | { readonly kind: "somebody"; readonly me: Me };

/** What may be done besides looking. */
export type Right = "send" | "suppress" | "operate" | "admin";

export const session = createStore<Session>({ kind: "unknown" });

/** Whether whoever is in may do that: what he may not is shown, and cannot be pressed. */
export function may(right: Right): boolean {
  const now = session.get();
  return now.kind === "somebody" && (now.me.scopes.includes("admin") || now.me.scopes.includes(right));
}
