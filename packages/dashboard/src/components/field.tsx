/** Fields of a form, each with its label and a hint that readers of screens hear with it. Values are read by name when the form is sent. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Choice } from "./filter-fields.tsx";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly type?: "text" | "url" | "file";
  readonly mostCharacters?: number;
  /** What stands there at first. */
  readonly value?: string;
}

export function TextField({ name, label, hint, isRequired = false, type = "text", mostCharacters, value }: TextFieldProps) {
  const id = useId();
  const more = {
    ...{ id, name, required: isRequired, autoComplete: "off", spellcheck: false, class: "field w-full" },
    ...(value !== undefined && { defaultValue: value }),
    ...(mostCharacters !== undefined && { maxLength: mostCharacters }),
    ...(hint !== undefined && { "aria-describedby": `${id}-hint` }),
  };
  return (
    <Labelled id={id} label={label} hint={hint}>
      {type === "text" && <input type="text" {...more} />}
      {type === "url" && <input type="url" {...more} />}
      {type === "file" && <input type="file" {...more} />}
    </Labelled>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
}

export function ChoiceField({ name, label, hint, choices }: ChoiceFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint}>
      <select id={id} name={name} aria-describedby={hint === undefined ? undefined : `${id}-hint`} class="field w-full">
        {choices.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly children: ComponentChildren;
}

function Labelled({ id, label, hint, children }: LabelledProps) {
  return (
    <div class="grid gap-1">
      <label for={id} class="font-medium">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChecksFieldProps extends FieldProps {
  readonly choices: readonly (Choice & { readonly isChosen?: boolean })[];
}

/** Any number of them. */
export function ChecksField({ name, label, hint, choices }: ChecksFieldProps) {
  return (
    <fieldset class="grid gap-1">
      <legend class="mb-1 font-medium">{label}</legend>
      {hint !== undefined && <p class="text-xs text-muted">{hint}</p>}
      {choices.map(({ value, title, isChosen = false }) => (
        <label key={value} class="flex min-h-6 items-center gap-2">
          <input type="checkbox" name={name} value={value} defaultChecked={isChosen} class="size-4 shrink-0 accent-accent" />
          <span class="min-w-0">{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
