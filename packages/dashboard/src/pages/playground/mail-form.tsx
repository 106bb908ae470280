/** Takes a mail: pasted as text, dropped, or chosen as a file, whose bytes stay as they are. */

import { useId, useState } from "preact/hooks";
import { Button, toast } from "../../components/index.ts";
import { sizeText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

interface MailFormProps {
  readonly isReading: boolean;
  readonly onMail: (octets: Uint8Array) => void;
}

/** What a page shows quickly; more is the business of a program. */
const LIMIT_BYTES = 5_000_000;

export function MailForm({ isReading, onMail }: MailFormProps) {
  const { playground } = useWords();
  const { language } = useStore(preferences);
  const [text, setText] = useState("");
  const id = useId();
  const take = (octets: Uint8Array): void => {
    if (octets.length > LIMIT_BYTES) toast(playground.tooLarge(sizeText(LIMIT_BYTES, language)), "hard");
    else onMail(octets);
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LIMIT_BYTES) return toast(playground.tooLarge(sizeText(LIMIT_BYTES, language)), "hard");
    setText("");
    take(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <form
      class="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        take(new TextEncoder().encode(text));
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        takeFile(file);
      }}
    >
      <label for={id} class="text-muted">
        {playground.hint}
      </label>
      <textarea
        id={id}
        aria-label={playground.label}
        rows={8}
        dir="ltr"
        spellcheck={false}
        autoComplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        class="field resize-y font-mono text-xs leading-5"
      />
      <div class="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" disabled={isReading || text.trim() === ""}>
          {playground.read}
        </Button>
        <label class="flex max-w-full min-w-0 flex-wrap items-center gap-2 text-muted">
          {playground.file}
          <input
            type="file"
            accept=".eml,.txt,message/rfc822"
            class="field max-w-full min-w-0"
            onChange={({ currentTarget }) => takeFile(currentTarget.files?.[0])}
          />
        </label>
      </div>
    </form>
  );
}
