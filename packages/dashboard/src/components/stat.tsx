/** One figure: what it is, how much, what it was before, and its course where that is told. Its height is the same while it is loading. */

import { classNames } from "./class-names.ts";
import { Sparkline } from "./sparkline.tsx";
import { TEXT_OF, type Tone } from "./tone.ts";

interface StatProps {
  readonly label: string;
  /** Undefined while it is not known. */
  readonly value: string | undefined;
  readonly note?: string | undefined;
  /** Only where the figure itself says that something is wrong, or of which kind it is. */
  readonly tone?: Tone | undefined;
  /** Its course, in the colour of its kind. */
  readonly course?: { readonly tone: Tone; readonly values: readonly (number | undefined)[] } | undefined;
}

export function Stat({ label, value, note, tone, course }: StatProps) {
  return (
    <div class="min-w-0 rounded-lg border border-line bg-surface px-4 py-3">
      <dt class="truncate text-muted">{label}</dt>
      <dd class={classNames("mt-0.5 h-8 text-2xl leading-8 font-semibold", tone !== undefined && TEXT_OF[tone])}>
        {value ?? <span class="skeleton mt-1 block h-6 w-16" />}
      </dd>
      <dd class="h-5 truncate text-xs leading-5 text-muted">{note}</dd>
      <dd aria-hidden="true" class="mt-1 h-6">
        {course !== undefined && <Sparkline {...course} />}
      </dd>
    </div>
  );
}
