/** The question to the API that the address bar stands for. What it cannot understand the API says, so that nothing is dropped in silence. */

import type { AskOutcomesList, Reason } from "ricochet/client";

/** Parameters of the address that choose outcomes. `address` is an address or a domain. */
export const FILTER_NAMES = ["address", "reason", "bounce", "provider", "proven", "rule", "text", "message", "since", "until"] as const;
type FilterName = (typeof FILTER_NAMES)[number];

/** Their values, "" where there is none. */
export type FilterValues = Readonly<Record<FilterName, string>>;

export function askedOf(values: FilterValues): AskOutcomesList {
  const { address, reason, bounce, proven } = values;
  const texts = (["provider", "rule", "text", "message", "since", "until"] as const).filter((name) => values[name] !== "");
  return {
    ...Object.fromEntries(texts.map((name) => [name, values[name]])),
    ...(address !== "" && (/.@/.test(address) ? { recipient: address } : { domain: address.replace(/^@/, "") })),
    ...(reason !== "" && { reason: reason.split(",") as Reason[] }),
    ...(isBounce(bounce) && { bounce }),
    ...(proven !== "" && { proven: proven === "yes" }),
  };
}

function isBounce(text: string): text is "hard" | "soft" | "none" {
  return text === "hard" || text === "soft" || text === "none";
}
