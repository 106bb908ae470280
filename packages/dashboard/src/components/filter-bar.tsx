/** Filters that stand in the address bar. `/` goes to the first one. What is typed is heard after a moment, what is chosen at once. */

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useQueryState } from "../router/index.ts";
import { useWords } from "../words/index.ts";
import { Button } from "./button.tsx";

/** One filter. */
export type Filter =
  | { readonly kind: "text"; readonly name: string; readonly title: string; readonly placeholder?: string }
  | { readonly kind: "choice"; readonly name: string; readonly title: string; readonly choices: readonly Choice[] };

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

export function FilterBar({ filters }: { readonly filters: readonly Filter[] }) {
  const { common } = useWords();
  const [values, change] = useQueryState(filters.map(({ name }) => name));
  const isFiltered = filters.some(({ name }) => values[name] !== "");
  return (
    <form role="search" class="mb-4 flex flex-wrap items-end gap-3" onSubmit={(event) => event.preventDefault()}>
      {filters.map((filter) =>
        filter.kind === "text" ? (
          <TextFilter
            key={filter.name}
            filter={filter}
            value={values[filter.name] ?? ""}
            onChange={(value) => change({ [filter.name]: value })}
          />
        ) : (
          <ChoiceFilter
            key={filter.name}
            filter={filter}
            value={values[filter.name] ?? ""}
            onChange={(value) => change({ [filter.name]: value })}
          />
        ),
      )}
      <Button disabled={!isFiltered} onClick={() => change(Object.fromEntries(filters.map(({ name }) => [name, ""])))}>
        {common.clear}
      </Button>
    </form>
  );
}

interface FieldProps<Kind extends Filter["kind"]> {
  readonly filter: Extract<Filter, { readonly kind: Kind }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const TYPING_MS = 250;

function TextFilter({ filter: { name, title, placeholder }, value, onChange }: FieldProps<"text">) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hear = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text.trim()), TYPING_MS);
  };
  return (
    <div class="grid min-w-40 flex-1 gap-1">
      <label for={id} class="text-xs text-muted">
        {title}
      </label>
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
    </div>
  );
}

function ChoiceFilter({ filter: { name, title, choices }, value, onChange }: FieldProps<"choice">) {
  const { common } = useWords();
  const id = useId();
  return (
    <div class="grid gap-1">
      <label for={id} class="text-xs text-muted">
        {title}
      </label>
      <select id={id} name={name} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} class="field">
        <option value="">{common.all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </div>
  );
}
