/** Asks before something is done: what exactly will happen, and a button that says it. `await confirm({ … })` anywhere. */

import { createStore, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** What is asked. */
export interface Confirmation {
  readonly title: string;
  /** What will happen, to how much, and whether it can be undone. */
  readonly text: string;
  /** The button: a verb, not "OK". */
  readonly verb: string;
  readonly isDangerous?: boolean;
}

interface Asked extends Confirmation {
  readonly answer: (isMeant: boolean) => void;
}

const asked = createStore<Asked | undefined>(undefined);

/** Resolved with whether it is meant. */
export function confirm(confirmation: Confirmation): Promise<boolean> {
  asked.get()?.answer(false);
  return new Promise((resolve) => {
    const answer = (isMeant: boolean): void => {
      asked.set(undefined);
      resolve(isMeant);
    };
    asked.set({ ...confirmation, answer });
  });
}

/** Drawn once, by the shell. */
export function ConfirmHost() {
  const { common } = useWords();
  const now = useStore(asked);
  if (now === undefined) return null;
  return (
    <Dialog key={now.text} title={now.title} onClose={() => now.answer(false)}>
      <p class="whitespace-pre-line">{now.text}</p>
      <div class="mt-4 flex justify-end gap-2">
        <Button onClick={() => now.answer(false)}>{common.cancel}</Button>
        <Button kind={now.isDangerous === true ? "danger" : "primary"} onClick={() => now.answer(true)}>
          {now.verb}
        </Button>
      </div>
    </Dialog>
  );
}
