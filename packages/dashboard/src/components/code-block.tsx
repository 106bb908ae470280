/** Text of machines, as text: it is never parsed. Long lines can be scrolled, also by keyboard. */

import { CopyButton } from "./copy-button.tsx";

interface CodeBlockProps {
  readonly text: string;
  /** What it is, for readers of screens. */
  readonly label: string;
  readonly doesWrap?: boolean;
}

export function CodeBlock({ text, label, doesWrap = false }: CodeBlockProps) {
  return (
    <div class="relative min-w-0">
      <pre
        role="region"
        aria-label={label}
        tabIndex={0}
        class={`max-h-96 overflow-auto rounded-md border border-line bg-sunken p-3 pr-16 font-mono text-xs leading-5 ${doesWrap ? "break-all whitespace-pre-wrap" : ""}`}
      >
        {text}
      </pre>
      <div class="absolute top-2 right-2">
        <CopyButton text={text} />
      </div>
    </div>
  );
}
