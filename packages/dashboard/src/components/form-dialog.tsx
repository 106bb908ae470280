/** A form in a dialog: it stays open, with what was typed, for as long as the server refuses; the refusal stands above its buttons. */

import type { ComponentChildren } from "preact";
import { useWords } from "../words/index.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { useErrorText } from "./states.tsx";

interface FormDialogProps {
  readonly title: string;
  /** The button: a verb. */
  readonly verb: string;
  readonly isActing: boolean;
  readonly error: unknown;
  readonly onSend: (values: FormData) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function FormDialog({ title, verb, isActing, error, onSend, onClose, children }: FormDialogProps) {
  const { common } = useWords();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) onSend(new FormData(event.currentTarget));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="grid gap-4" onSubmit={send}>
        {children}
        <Refusal error={error} />
        <div class="flex justify-end gap-2">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" kind="primary" disabled={isActing}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const text = useErrorText(error);
  return error === undefined ? null : (
    <p role="alert" class="break-words text-hard">
      ■ {text}
    </p>
  );
}

/** What stands in a field; "" where nothing does. */
export function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === "string" ? value.trim() : "";
}
