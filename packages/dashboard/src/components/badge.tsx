/** A word of a fixed vocabulary in the colour of its meaning, with a shape, because colour alone tells some people nothing. */

import type { ComponentChildren } from "preact";
import { useWords } from "../words/index.ts";
import { classNames } from "./class-names.ts";
import { TEXT_OF, TINT_OF, type Tone } from "./tone.ts";

const SHAPES: Readonly<Record<Tone, string>> = { hard: "■", soft: "◆", complaint: "▲", good: "●", accent: "○", muted: "–" };

interface BadgeProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}

export function Badge({ tone, children }: BadgeProps) {
  return (
    <span
      class={classNames(
        "inline-flex items-center gap-1 justify-self-start align-middle rounded px-1.5 text-xs leading-5 whitespace-nowrap",
        TEXT_OF[tone],
        TINT_OF[tone],
      )}
    >
      <span aria-hidden="true" class="text-[9px]">
        {SHAPES[tone]}
      </span>
      {children}
    </span>
  );
}

/** What an outcome came to, in one word. */
export type Weight = "hard" | "soft" | "none" | "complaint" | "delivered" | "deferred" | "forged" | "unproven" | "auto-reply";

const TONES: Readonly<Record<Weight, Tone>> = {
  "hard": "hard",
  "soft": "soft",
  "none": "muted",
  "complaint": "complaint",
  "delivered": "good",
  "deferred": "soft",
  "forged": "complaint",
  "unproven": "muted",
  "auto-reply": "muted",
};

export function WeightBadge({ weight }: { readonly weight: Weight }) {
  const { common } = useWords();
  return <Badge tone={TONES[weight]}>{weight === "auto-reply" ? common.autoReply : common[weight]}</Badge>;
}
