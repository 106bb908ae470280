/** A dialog: the browser's own, which keeps the focus inside and closes with Escape; the focus goes back to where it came from. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useWords } from "../words/index.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Shown for as long as it is drawn. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { common } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      // The browser gives the focus back only from a dialog that is still in the page.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      class="w-[min(560px,calc(100vw-32px))] rounded-lg border border-line bg-raised p-0 text-text shadow-xl backdrop:bg-black/50"
    >
      <header class="flex items-center justify-between gap-2 border-b border-line px-4 py-2">
        <h2 id={id} class="text-base font-semibold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={common.close}
          class="min-h-8 min-w-8 rounded text-lg text-muted hover:text-text"
        >
          ×
        </button>
      </header>
      <div class="p-4">{children}</div>
    </dialog>
  );
}
