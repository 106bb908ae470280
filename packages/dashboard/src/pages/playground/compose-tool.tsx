/** Writes a notification from what somebody fills in, and takes it apart at once: what is written here is what is read there. */

import { useState } from "preact/hooks";
import type { Composition, Report } from "ricochet/client";
import { client, useAct } from "../../api/index.ts";
import { Button, ChoiceField, ErrorState, saveFile, TextField, textOf } from "../../components/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { compositionOf, WRITTEN_ACTIONS, WRITTEN_LANGUAGES } from "./composition.ts";
import { ReadResult } from "./read-result.tsx";

interface Written {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly report: Report;
}

export function ComposeTool() {
  const [written, setWritten] = useState<Written>();
  const act = useAct(async (composition: Composition) => {
    const octets = new Uint8Array(await client.tools.compose({ body: composition }));
    setWritten({ octets, report: await client.tools.read({ body: octets }) });
  });
  return (
    <div class="grid gap-4">
      <ComposeForm isActing={act.isActing} onSend={act.run} written={written?.octets} />
      {act.error !== undefined && <ErrorState error={act.error} />}
      {written !== undefined && act.error === undefined && <ReadResult {...written} name="notification" />}
    </div>
  );
}

interface ComposeFormProps {
  readonly isActing: boolean;
  readonly onSend: (composition: Composition) => void;
  readonly written: Uint8Array<ArrayBuffer> | undefined;
}

function ComposeForm({ isActing, onSend, written }: ComposeFormProps) {
  const { playground } = useWords();
  const { language } = useStore(preferences);
  const names = new Intl.DisplayNames(language, { type: "language" });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const values = new FormData(event.currentTarget);
    onSend(compositionOf((name) => textOf(values, name)));
  };
  return (
    <form class="grid gap-3" onSubmit={send}>
      <p class="text-muted">{playground.composeHint}</p>
      <div class="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        <TextField name="sender" label={playground.sender} value="ann@example.com" isRequired mostCharacters={320} />
        <TextField name="recipient" label={playground.recipient} value="bob@example.net" isRequired mostCharacters={320} />
        <ChoiceField
          name="action"
          label={playground.action}
          choices={WRITTEN_ACTIONS.map((value) => ({ value, title: playground.actions[value] }))}
        />
        <TextField name="reply" label={playground.reply} value="550 5.1.1 User unknown" mostCharacters={500} />
        <TextField name="host" label={playground.host} value="mx.example.net" mostCharacters={255} />
        <ChoiceField
          name="language"
          label={playground.language}
          choices={WRITTEN_LANGUAGES.map((value) => ({ value, title: names.of(value) ?? value }))}
        />
      </div>
      <div class="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" disabled={isActing}>
          {playground.compose}
        </Button>
        <Button
          disabled={written === undefined}
          onClick={() => written !== undefined && saveFile(new Blob([written], { type: "message/rfc822" }), "notification.eml")}
        >
          <span aria-hidden="true">↓</span> .eml
        </Button>
      </div>
    </form>
  );
}
