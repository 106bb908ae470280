/** Facts about one thing: a name and a value a row; those without a value are left out. */

import type { ComponentChildren } from "preact";

/** One of them. */
export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="grid gap-x-6 gap-y-2 sm:grid-cols-[160px_minmax(0,1fr)]">
      {facts
        .filter(({ value }) => value !== undefined && value !== "")
        .map(({ name, value }) => (
          <div key={name} class="contents">
            <dt class="text-muted">{name}</dt>
            <dd class="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
