/** Tabs (WAI-ARIA APG): arrow keys move between them, Tab goes on to the panel. */

import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";

/** One of them. */
export interface Tab<Name extends string = string> {
  readonly name: Name;
  readonly title: string;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: ComponentChildren;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (tabs.findIndex(({ name }) => name === chosen) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (next === undefined) return;
    onChoose(next.name);
    (list.current?.children[at] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="min-w-0">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={move} class="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
            class={`min-h-9 border-b-2 px-3 whitespace-nowrap ${name === chosen ? "border-accent font-semibold" : "border-transparent text-muted hover:text-text"}`}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} class="pt-4">
        {children}
      </div>
    </div>
  );
}
