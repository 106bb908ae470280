/** Short notices of what was done, or was not. They are told to readers of screens, and never the only place of an error. */

import { createStore, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { TEXT_OF } from "./tone.ts";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "good" | "hard";
}

const GONE_MS = 6000;
const MOST = 4;
const toasts = createStore<readonly Toast[]>([]);
let last = 0;

/** Says it, for a few seconds; what failed stays until it is put away. */
export function toast(text: string, tone: Toast["tone"] = "good"): void {
  last += 1;
  const id = last;
  toasts.set((before) => [...before, { id, text, tone }].slice(-MOST));
  if (tone === "good") setTimeout(() => putAway(id), GONE_MS);
}

function putAway(id: number): void {
  toasts.set((before) => before.filter((one) => one.id !== id));
}

/** Drawn once, by the shell. */
export function ToastHost() {
  const { shell } = useWords();
  return (
    <section
      aria-label={shell.notices}
      aria-live="polite"
      class="pointer-events-none fixed right-4 bottom-4 z-20 grid w-[min(360px,calc(100vw-32px))] gap-2"
    >
      {useStore(toasts).map(({ id, text, tone }) => (
        <div key={id} class="pointer-events-auto flex items-start gap-2 rounded-lg border border-line bg-raised px-3 py-2 shadow-lg">
          <span aria-hidden="true" class={TEXT_OF[tone]}>
            {tone === "good" ? "✓" : "■"}
          </span>
          <p class="min-w-0 flex-1 break-words">{text}</p>
          <button type="button" aria-label={shell.dismiss} onClick={() => putAway(id)} class="min-h-6 min-w-6 text-muted hover:text-text">
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
