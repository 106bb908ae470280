/** What is shown instead of data: nothing is there, it is on its way, it could not be had. All three are designed, none is a surprise. */

import type { ComponentChildren } from "preact";
import { ApiError } from "ricochet/client";
import { useWords } from "../words/index.ts";
import { Button } from "./button.tsx";

export function EmptyState({ title, children }: { readonly title?: string; readonly children?: ComponentChildren }) {
  const { common } = useWords();
  return (
    <div class="px-4 py-8 text-center text-muted">
      <p>{title ?? common.empty}</p>
      {children !== undefined && <div class="mt-2">{children}</div>}
    </div>
  );
}

export function ErrorState({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }) {
  const { common } = useWords();
  return (
    <div role="alert" class="px-4 py-6 text-center">
      <p class="font-semibold text-hard">■ {common.failed}</p>
      <p class="mt-1 break-words text-muted">{useErrorText(error)}</p>
      {onAgain !== undefined && (
        <Button class="mt-3" onClick={onAgain}>
          {common.again}
        </Button>
      )}
    </div>
  );
}

/** Why an act was refused, beside its button; nothing where it was not. */
export function Refusal({ error }: { readonly error: unknown }) {
  const text = useErrorText(error);
  if (error === undefined) return null;
  return (
    <span role="alert" class="text-hard">
      ■ {text}
    </span>
  );
}

/** An error in a sentence: the server's own words where it gave some. */
export function useErrorText(error: unknown): string {
  const { common } = useWords();
  if (error instanceof ApiError) return error.problem?.detail ?? error.message;
  if (error instanceof TypeError) return common.offline;
  return error instanceof Error ? error.message : String(error);
}

/** Rows that are on their way, of the height that they will have. */
export function SkeletonRows({ rows = 5 }: { readonly rows?: number }) {
  const { common } = useWords();
  return (
    <div role="status" aria-label={common.loading} class="px-4 py-2">
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} class="flex h-9 items-center">
          <span class={`skeleton h-3 ${WIDTHS[at % WIDTHS.length]}`} />
        </div>
      ))}
    </div>
  );
}

const WIDTHS = ["w-3/4", "w-1/2", "w-2/3", "w-5/6"] as const;
