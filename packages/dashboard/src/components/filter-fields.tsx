/** The fields of a filter bar. What is typed is heard after a moment, what is chosen at once; times are those of the viewer's zone. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { classNames } from "./class-names.ts";
import { fieldTime, instantOf } from "./field-time.ts";

interface Named {
  readonly name: string;
  readonly title: string;
  /** Seldom needed: shown when it is set, or when somebody asks for more filters. */
  readonly isMinor?: boolean;
}

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** One filter. */
export type Filter =
  | (Named & { readonly kind: "text"; readonly placeholder?: string })
  | (Named & { readonly kind: "choice"; readonly choices: readonly Choice[] })
  | (Named & { readonly kind: "time" });

interface FieldProps<Kind extends Filter["kind"]> {
  readonly filter: Extract<Filter, { readonly kind: Kind }>;
  readonly value: string;
  /** `isStep`: the browser's button goes back to what was before. */
  readonly onChange: (value: string, isStep: boolean) => void;
}

const TYPING_MS = 250;

export function FilterField({ filter, ...rest }: FieldProps<Filter["kind"]>) {
  if (filter.kind === "text") return <TextFilter filter={filter} {...rest} />;
  return filter.kind === "choice" ? <ChoiceFilter filter={filter} {...rest} /> : <TimeFilter filter={filter} {...rest} />;
}

function TextFilter({ filter: { name, title, placeholder }, value, onChange }: FieldProps<"text">) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hear = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text.trim(), false), TYPING_MS);
  };
  return (
    <Titled id={id} title={title} class="min-w-40 flex-1">
      <input
        id={id}
        name={name}
        type="search"
        data-search
        value={typed}
        placeholder={placeholder}
        onInput={({ currentTarget }) => hear(currentTarget.value)}
        autoComplete="off"
        spellcheck={false}
        class="field w-full"
      />
    </Titled>
  );
}

function ChoiceFilter({ filter: { name, title, choices }, value, onChange }: FieldProps<"choice">) {
  const { common } = useWords();
  const id = useId();
  return (
    <Titled id={id} title={title}>
      <select id={id} name={name} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value, true)} class="field">
        <option value="">{common.all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </Titled>
  );
}

function TimeFilter({ filter: { name, title }, value, onChange }: FieldProps<"time">) {
  const id = useId();
  const { zone } = useStore(preferences);
  return (
    <Titled id={id} title={title}>
      <input
        id={id}
        name={name}
        type="datetime-local"
        value={fieldTime(value, zone)}
        onChange={({ currentTarget }) => onChange(instantOf(currentTarget.value, zone), true)}
        class="field"
      />
    </Titled>
  );
}

interface TitledProps {
  readonly id: string;
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

function Titled({ id, title, class: more, children }: TitledProps) {
  return (
    <div class={classNames("grid gap-1", more)}>
      <label for={id} class="text-xs text-muted">
        {title}
      </label>
      {children}
    </div>
  );
}
