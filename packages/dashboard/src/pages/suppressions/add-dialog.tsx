/** Suppresses one address or domain: of which mail, for how long, and why. */

import { client, useAct } from "../../api/index.ts";
import { ChoiceField, FormDialog, TextField, textOf, toast } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { choicesOf, isStream } from "./filters.ts";

const DAY_MS = 86_400_000;
const NOTE_CHARACTERS = 1000;

interface AddDialogProps {
  readonly onClose: () => void;
  /** The address as the list has it. */
  readonly onDone: (address: string) => void;
}

export function AddDialog({ onClose, onDone }: AddDialogProps) {
  const { suppressions: words } = useWords();
  const act = useAct(
    async (values: FormData) => {
      const address = await add(values);
      toast(words.added(address));
      onDone(address);
      onClose();
    },
    ["suppressions"],
  );
  return (
    <FormDialog title={words.add} verb={words.add} isActing={act.isActing} error={act.error} onSend={act.run} onClose={onClose}>
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

/** Gives the address as the list has it, which may spell it otherwise. */
async function add(values: FormData): Promise<string> {
  const [address, stream, note] = [textOf(values, "address"), textOf(values, "stream"), textOf(values, "note")];
  const days = Number(textOf(values, "days"));
  const until = days > 0 ? { until: new Date(Date.now() + days * DAY_MS).toISOString() } : {};
  await client.suppressions.add({
    body: { suppressions: [{ address, ...(isStream(stream) && { stream }), ...(note !== "" && { note }), ...until }] },
  });
  if (address.startsWith("@")) return address;
  const { suppressed } = await client.suppressions.check({
    body: { addresses: [address], stream: stream === "bulk" ? "bulk" : "transactional" },
  });
  return suppressed[0]?.suppression.address ?? address;
}
