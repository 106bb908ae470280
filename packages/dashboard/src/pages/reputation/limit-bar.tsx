/** How near a share is to its limit: a line, with a mark where it is time to look and one where it is too much. Beside the number, never instead of it. */

import { classNames, TEXT_OF, type Tone } from "../../components/index.ts";

interface LimitBarProps {
  readonly share: number | undefined;
  readonly warnAbove: number;
  readonly limit: number;
  readonly tone: Tone;
}

const WIDTH = 1000;
/** The limit stands before the end, so that what is over it is seen. */
const LIMIT_AT = 800;

export function LimitBar({ share = 0, warnAbove, limit, tone }: LimitBarProps) {
  const placeOf = (value: number): number => Math.min(WIDTH, (value / limit) * LIMIT_AT);
  const stroke = { "stroke-width": 6, "vector-effect": "non-scaling-stroke" } as const;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" class="h-3 w-full">
      <path d={`M0 6H${WIDTH}`} class="stroke-current text-line" {...stroke} />
      {share > 0 && <path d={`M0 6H${placeOf(share)}`} class={classNames("stroke-current", TEXT_OF[tone])} {...stroke} />}
      <path d={`M${placeOf(warnAbove)} 0V12M${LIMIT_AT} 0V12`} class="stroke-current text-muted" {...stroke} stroke-width={1.5} />
    </svg>
  );
}
