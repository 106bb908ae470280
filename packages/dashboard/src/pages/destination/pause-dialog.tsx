/** Pauses a destination: for how long, and why. */

import { client, useAct } from "../../api/index.ts";
import { ChoiceField, FormDialog, TextField, textOf, toast } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

const HOUR_MS = 3_600_000;
const NOTE_CHARACTERS = 1000;

export function PauseDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { destinations: words } = useWords();
  const act = useAct((values: FormData) => pause(name, values), ["destinations"]);
  const send = async (values: FormData): Promise<void> => {
    if (!(await act.run(values))) return;
    toast(words.paused(name));
    onClose();
  };
  const lengths = Object.entries(words.lengths).map(([value, title]) => ({ value, title }));
  return (
    <FormDialog title={words.pauseTitle(name)} verb={words.pause} isActing={act.isActing} error={act.error} onSend={send} onClose={onClose}>
      <p>{words.pauseHint}</p>
      <ChoiceField name="hours" label={words.howLong} choices={lengths} />
      <TextField name="because" label={words.because} mostCharacters={NOTE_CHARACTERS} />
    </FormDialog>
  );
}

function pause(name: string, values: FormData): Promise<unknown> {
  const because = textOf(values, "because");
  const until = new Date(Date.now() + Number(textOf(values, "hours")) * HOUR_MS).toISOString();
  return client.destinations.pause({ name, body: { until, ...(because !== "" && { because }) } });
}
