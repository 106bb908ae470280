/** Adds a webhook: where to, of which events, in which form. Its secret is handed on to be shown once, and kept nowhere. */

import { EVENT_TYPES, type NewWebhook, WEBHOOK_SHAPES } from "ricochet/client";
import { client, useAct } from "../../api/index.ts";
import { ChecksField, ChoiceField, FormDialog, TextField, textOf, toast } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

const URL_CHARACTERS = 2000;
const NOTE_CHARACTERS = 1000;

interface AddDialogProps {
  readonly onClose: () => void;
  readonly onMade: (secret: string) => void;
}

export function AddDialog({ onClose, onMade }: AddDialogProps) {
  const { webhooks: words } = useWords();
  const act = useAct(
    async (values: FormData) => {
      const { secret } = await client.webhooks.add({ body: wishOf(values) });
      toast(words.added);
      onClose();
      onMade(secret);
    },
    ["webhooks"],
  );
  return (
    <FormDialog title={words.add} verb={words.add} isActing={act.isActing} error={act.error} onSend={act.run} onClose={onClose}>
      <TextField name="url" type="url" label={words.url} hint={words.urlHint} isRequired mostCharacters={URL_CHARACTERS} />
      <ChecksField
        name="types"
        label={words.types}
        hint={words.typesHint}
        choices={EVENT_TYPES.map((value) => ({ value, title: value }))}
      />
      <ChoiceField name="shape" label={words.shape} choices={WEBHOOK_SHAPES.map((value) => ({ value, title: words.shapes[value] }))} />
      <TextField name="note" label={words.note} mostCharacters={NOTE_CHARACTERS} />
    </FormDialog>
  );
}

function wishOf(values: FormData): NewWebhook {
  const chosen = new Set(values.getAll("types"));
  const [shape, note] = [WEBHOOK_SHAPES.find((one) => one === textOf(values, "shape")), textOf(values, "note")];
  return {
    url: textOf(values, "url"),
    types: EVENT_TYPES.filter((type) => chosen.has(type)),
    ...(shape !== undefined && { shape }),
    ...(note !== "" && { note }),
  };
}
