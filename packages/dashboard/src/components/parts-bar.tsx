/** How much of the longest row each part of a row is, as one line: hard solid, soft dashed, as in the charts. Beside a number, never instead of one. */

import { classNames } from "./class-names.ts";
import { TEXT_OF, type Tone } from "./tone.ts";

interface PartsBarProps {
  readonly parts: readonly { readonly tone: Tone; readonly count: number }[];
  /** What the whole width stands for. */
  readonly whole: number;
}

/** Seen through `non-scaling-stroke`: the width is stretched to its place, the strokes are not. */
const WIDTH = 1000;

export function PartsBar({ parts, whole }: PartsBarProps) {
  let end = 0;
  const lines = parts.map(({ tone, count }) => {
    const start = end;
    end += whole > 0 ? (count / whole) * WIDTH : 0;
    return { tone, start, end };
  });
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" class="h-2 w-full">
      {lines.map(({ tone, ...line }) =>
        line.end > line.start ? (
          <path
            key={tone}
            d={`M${line.start} 4H${line.end}`}
            class={classNames("stroke-current", TEXT_OF[tone])}
            stroke-width={6}
            stroke-dasharray={tone === "soft" ? "5 2" : undefined}
            vector-effect="non-scaling-stroke"
          />
        ) : null,
      )}
    </svg>
  );
}
