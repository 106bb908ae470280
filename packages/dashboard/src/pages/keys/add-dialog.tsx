/** Makes a key: whose, for what, for how long. The key itself is handed on to be shown once, and kept nowhere. */

import { type NewApiKey, SCOPES } from "ricochet/client";
import { client, useAct } from "../../api/index.ts";
import { ChecksField, ChoiceField, FormDialog, TextField, textOf } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

const DAY_MS = 86_400_000;
const NAME_CHARACTERS = 100;

interface AddDialogProps {
  readonly onClose: () => void;
  readonly onMade: (key: string) => void;
}

export function AddDialog({ onClose, onMade }: AddDialogProps) {
  const { keys: words } = useWords();
  const act = useAct(
    async (values: FormData) => {
      const { key } = await client.keys.add({ body: wishOf(values) });
      onClose();
      onMade(key);
    },
    ["keys"],
  );
  const lengths = Object.entries(words.lengths).map(([value, title]) => ({ value, title }));
  return (
    <FormDialog title={words.add} verb={words.add} isActing={act.isActing} error={act.error} onSend={act.run} onClose={onClose}>
      <TextField name="name" label={words.name} hint={words.nameHint} isRequired mostCharacters={NAME_CHARACTERS} />
      <ChecksField
        name="scopes"
        label={words.scopes}
        choices={SCOPES.map((value) => ({ value, title: words.scopeNames[value], isChosen: value === "read" }))}
      />
      <ChoiceField name="days" label={words.expires} choices={lengths.toSorted((one, other) => Number(one.value) - Number(other.value))} />
    </FormDialog>
  );
}

function wishOf(values: FormData): NewApiKey {
  const chosen = new Set(values.getAll("scopes"));
  const days = Number(textOf(values, "days"));
  return {
    name: textOf(values, "name"),
    scopes: SCOPES.filter((scope) => chosen.has(scope)),
    ...(days > 0 && { expiresAt: new Date(Date.now() + days * DAY_MS).toISOString() }),
  };
}
