/** One figure: what it is, how much, what it was before. Its height is the same while it is loading. */

import { classNames } from "./class-names.ts";
import { TEXT_OF, type Tone } from "./tone.ts";

interface StatProps {
  readonly label: string;
  /** Undefined while it is not known. */
  readonly value: string | undefined;
  readonly note?: string | undefined;
  /** Only where the figure itself says that something is wrong, or of which kind it is. */
  readonly tone?: Tone | undefined;
}

export function Stat({ label, value, note, tone }: StatProps) {
  return (
    <div class="min-w-0 rounded-lg border border-line bg-surface px-4 py-3">
      <dt class="truncate text-muted">{label}</dt>
      <dd class={classNames("mt-0.5 h-8 text-2xl leading-8 font-semibold", tone !== undefined && TEXT_OF[tone])}>
        {value ?? <span class="skeleton mt-1 block h-6 w-16" />}
      </dd>
      <dd class="h-5 truncate text-xs leading-5 text-muted">{note}</dd>
    </div>
  );
}
