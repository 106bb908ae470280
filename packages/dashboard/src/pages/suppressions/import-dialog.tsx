/** Imports a file as it is: the server finds out what it is, and says which lines it could not read. */

import { useState } from "preact/hooks";
import type { ImportedSuppressions } from "ricochet/client";
import { client, useAct } from "../../api/index.ts";
import { Dialog, FormDialog, TextField } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const TYPES = { csv: "text/csv", ndjson: "application/x-ndjson", jsonl: "application/x-ndjson", json: "application/json" } as const;

export function ImportDialog({ onClose, onDone }: ImportDialogProps) {
  const { suppressions: words } = useWords();
  const [result, setResult] = useState<ImportedSuppressions>();
  const act = useAct(
    async (file: File) => {
      setResult(await client.suppressions.import({ body: new Uint8Array(await file.arrayBuffer()), type: typeOf(file.name) }));
      onDone();
    },
    ["suppressions"],
  );
  if (result !== undefined) return <ImportResult result={result} onClose={onClose} />;
  const send = (values: FormData): void => {
    const file = values.get("file");
    if (file instanceof File) act.run(file);
  };
  return (
    <FormDialog title={words.bringTitle} verb={words.bring} isActing={act.isActing} error={act.error} onSend={send} onClose={onClose}>
      <TextField name="file" type="file" label={words.file} hint={words.fileHint} isRequired />
    </FormDialog>
  );
}

function typeOf(name: string): (typeof TYPES)[keyof typeof TYPES] | "text/plain" {
  const end = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.entries(TYPES).find(([known]) => known === end)?.[1] ?? "text/plain";
}

function ImportResult({ result, onClose }: { readonly result: ImportedSuppressions; readonly onClose: () => void }) {
  const { suppressions: words } = useWords();
  const { language } = useStore(preferences);
  const [read, changed, wrong] = [result.read, result.changed, result.wrong].map((count) => countText(count, language));
  return (
    <Dialog title={words.bringTitle} onClose={onClose}>
      <p role="status">{words.brought(read ?? "", changed ?? "", wrong ?? "")}</p>
      {result.faults.length > 0 && (
        <>
          <h3 class="mt-3 font-semibold">{words.faults}</h3>
          <ul class="mt-1 max-h-48 overflow-auto">
            {result.faults.map(({ line, detail }) => (
              <li key={line} class="break-words">
                <span class="text-muted">{words.line(countText(line, language))}:</span> {detail}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
