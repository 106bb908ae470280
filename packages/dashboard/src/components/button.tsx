/** A button: quiet by default, one that is the next step, one that destroys something. */

import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly kind?: "quiet" | "primary" | "danger";
  readonly type?: "button" | "submit";
  readonly disabled?: boolean;
  /** Of one that opens something: whether it is open. */
  readonly isOpen?: boolean;
  /** Why it cannot be pressed, or what it does. */
  readonly title?: string;
  readonly class?: string;
}

const KINDS = {
  quiet: "border-control bg-surface text-text hover:bg-sunken",
  primary: "border-accent bg-accent text-on-accent hover:opacity-90",
  danger: "border-hard bg-surface text-hard hover:bg-hard-tint",
} as const;

export function Button({ children, onClick, kind = "quiet", type = "button", disabled = false, title, isOpen, class: more }: ButtonProps) {
  const shape =
    "inline-flex min-h-8 items-center justify-center gap-1.5 rounded-md border px-3 font-medium disabled:cursor-not-allowed disabled:opacity-60";
  return (
    <button
      type={type}
      onClick={onClick}
      disabled={disabled}
      title={title}
      aria-expanded={isOpen}
      class={classNames(shape, KINDS[kind], more)}
    >
      {children}
    </button>
  );
}
