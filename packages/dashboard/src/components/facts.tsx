/** Facts about one thing: a name and a value a row; those without a value are left out. */

import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";

/** One of them. */
export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** In a narrow place: each value below its name. */
  readonly isNarrow?: boolean;
}

export function Facts({ facts, isNarrow = false }: FactsProps) {
  return (
    <dl class={isNarrow ? "grid gap-2" : "grid gap-x-6 gap-y-2 sm:grid-cols-[160px_minmax(0,1fr)]"}>
      {facts
        .filter(({ value }) => value !== undefined && value !== "")
        .map(({ name, value }) => (
          <div key={name} class={isNarrow ? "min-w-0" : "contents"}>
            <dt class={classNames("text-muted", isNarrow && "text-xs")}>{name}</dt>
            <dd class={isNarrow ? "break-all" : "min-w-0 break-words"}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
