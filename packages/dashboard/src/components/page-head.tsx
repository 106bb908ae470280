/** The heading of a view, what can be done in it, and the title of the window. */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

interface PageHeadProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function PageHead({ title, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} – Ricochet`;
  }, [title]);
  return (
    <div class="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-2">
      <h1 class="min-w-0 text-xl leading-8 font-semibold break-words" tabIndex={-1} id="view-title">
        {title}
      </h1>
      {children !== undefined && <div class="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
