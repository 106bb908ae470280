/** Filters that only links set: they are shown, and can be taken away, so that nobody wonders where the rest is. */

import { changeQuery } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import type { FilterValues } from "./asked.ts";

const NAMES = ["message"] as const;

export function Narrowed({ values }: { readonly values: FilterValues }) {
  const { outcomes, common } = useWords();
  const set = NAMES.filter((name) => values[name] !== "");
  if (set.length === 0) return null;
  return (
    <ul class="mb-4 flex flex-wrap gap-2">
      {set.map((name) => (
        <li key={name} class="flex items-center gap-1 rounded-md bg-accent-tint pl-2 text-accent">
          {outcomes[name]} {values[name]}
          <button
            type="button"
            aria-label={`${common.clear}: ${outcomes[name]}`}
            onClick={() => changeQuery({ [name]: "" }, { isStep: true })}
            class="min-h-7 min-w-7"
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
