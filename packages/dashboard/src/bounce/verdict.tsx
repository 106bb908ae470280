/** What the report means for the address, and which rule says so, as sure as it is. */

import type { ReportedOutcome } from "ricochet/client";
import { WeightBadge } from "../components/index.ts";
import { shareText } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";

/** Where the reasons are explained. */
const REFERENCE = "docs/reference/reasons.md";

export function Verdict({ outcome, format }: { readonly outcome: ReportedOutcome; readonly format: string }) {
  const { anatomy } = useWords();
  const { language } = useStore(preferences);
  const { reason, bounce, action, confidence, rule } = outcome;
  return (
    <div class="grid gap-2">
      <p class="flex flex-wrap items-center gap-2 text-base font-semibold">
        <WeightBadge weight={action === "delayed" ? "deferred" : bounce} /> {reason}
      </p>
      <p class="text-muted">
        {anatomy.decided}{" "}
        {rule === undefined ? (
          anatomy.noRule
        ) : (
          <a class="quiet-link font-mono text-xs" href={`/outcomes?rule=${encodeURIComponent(rule)}`}>
            {rule}
          </a>
        )}{" "}
        · <span class="font-mono text-xs">{format}</span>
      </p>
      <p class="text-xs text-muted">{anatomy.explained(`${REFERENCE}#${reason}`)}</p>
      <label class="grid gap-1 text-xs text-muted">
        <span class="flex justify-between">
          {anatomy.confidence} <span class="text-text">{shareText(confidence, language)}</span>
        </span>
        <meter min={0} max={1} low={0.5} high={0.8} optimum={1} value={confidence} class="h-2 w-full" />
      </label>
    </div>
  );
}
