/** A part of a view with a heading of its own, and what can be done with it at its right. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { classNames } from "./class-names.ts";

interface CardProps {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Its content reaches its edges: a table. */
  readonly isFlush?: boolean;
  readonly class?: string;
}

export function Card({ title, actions, children, isFlush = false, class: more }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} class={classNames("min-w-0 rounded-lg border border-line bg-surface", more)}>
      <header class="flex min-h-10 items-center justify-between gap-2 px-4 pt-2">
        <h2 id={id} class="font-semibold">
          {title}
        </h2>
        {actions}
      </header>
      <div class={isFlush ? "pt-2" : "px-4 pt-2 pb-4"}>{children}</div>
    </section>
  );
}
