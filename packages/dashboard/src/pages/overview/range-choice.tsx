/** Chooses the span of time; it stands in the address bar. */

import { useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import { RANGES, type RangeName } from "./range.ts";

const NAMES = Object.keys(RANGES) as RangeName[];

/** The span that the address bar names. */
export function useRange(): readonly [RangeName, (name: RangeName) => void] {
  const [{ range }, change] = useQueryState(["range"]);
  return [NAMES.find((name) => name === range) ?? "24h", (name) => change({ range: name === "24h" ? "" : name })];
}

export function RangeChoice() {
  const { overview } = useWords();
  const [chosen, choose] = useRange();
  return (
    <div role="group" aria-label={overview.range} class="flex rounded-md border border-control bg-surface">
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          onClick={() => choose(name)}
          class={`min-h-8 px-3 first:rounded-l-md last:rounded-r-md ${name === chosen ? "bg-accent-tint font-semibold" : "text-muted hover:text-text"}`}
        >
          {overview.ranges[name]}
        </button>
      ))}
    </div>
  );
}
