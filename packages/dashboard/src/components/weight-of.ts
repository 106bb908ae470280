/** What an outcome came to, in one word: what it is beside a delivery goes before hard and soft, and a forgery before all. */

import type { Outcome } from "ricochet/client";
import type { Weight } from "./badge.tsx";

export function weightOf({ action, bounce, reason, verdict }: Pick<Outcome, "action" | "bounce" | "reason" | "verdict">): Weight {
  if (verdict === "forged") return "forged";
  if (reason === "complaint" || reason === "auto-reply") return reason;
  if (action === "delayed") return "deferred";
  return action === "delivered" || action === "relayed" ? "delivered" : bounce;
}
