/** Suppresses one address or domain: of which mail, for how long, and why. */

import { client, useAct } from "../../api/index.ts";
import { ChoiceField, FormDialog, TextField, textOf, toast } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { choicesOf, isStream } from "./filters.ts";

const DAY_MS = 86_400_000;
const NOTE_CHARACTERS = 1000;

interface AddDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddDialog({ onClose, onDone }: AddDialogProps) {
  const { suppressions: words } = useWords();
  const act = useAct(add, ["suppressions"]);
  const send = async (values: FormData): Promise<void> => {
    if (!(await act.run(values))) return;
    toast(words.added(textOf(values, "address")));
    onDone();
    onClose();
  };
  return (
    <FormDialog title={words.add} verb={words.add} isActing={act.isActing} error={act.error} onSend={send} onClose={onClose}>
      <TextField name="address" label={words.address} hint={words.addHint} isRequired mostCharacters={320} />
      <ChoiceField name="stream" label={words.stream} choices={choicesOf(words.streams)} />
      <ChoiceField
        name="days"
        label={words.howLong}
        choices={choicesOf(words.lengths).toSorted((one, other) => Number(one.value) - Number(other.value))}
      />
      <TextField name="note" label={words.note} hint={words.noteHint} mostCharacters={NOTE_CHARACTERS} />
    </FormDialog>
  );
}

function add(values: FormData): Promise<unknown> {
  const [address, stream, note] = [textOf(values, "address"), textOf(values, "stream"), textOf(values, "note")];
  const days = Number(textOf(values, "days"));
  const until = days > 0 ? { until: new Date(Date.now() + days * DAY_MS).toISOString() } : {};
  return client.suppressions.add({
    body: { suppressions: [{ address, ...(isStream(stream) && { stream }), ...(note !== "" && { note }), ...until }] },
  });
}
