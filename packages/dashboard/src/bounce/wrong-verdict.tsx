/** "This verdict is wrong": the masked mail and what is read from it, as two files that can be put right and handed in. */

import { client, useAct } from "../api/index.ts";
import { Button, saveFile, useErrorText } from "../components/index.ts";
import { useWords } from "../words/index.ts";
import { masked } from "./masked.ts";

export function WrongVerdict({ octets, name }: { readonly octets: Uint8Array; readonly name: string }) {
  const { anatomy } = useWords();
  const save = useAct(async () => {
    const mail = masked(octets);
    const report = await client.tools.read({ body: mail });
    saveFile(new Blob([mail], { type: "message/rfc822" }), `${name}.eml`);
    saveFile(new Blob([`${JSON.stringify(report, undefined, 2)}\n`], { type: "application/json" }), `${name}.json`);
  });
  const failed = useErrorText(save.error);
  return (
    <div class="grid gap-1">
      <Button disabled={save.isActing} onClick={() => save.run()}>
        {anatomy.wrong} …
      </Button>
      <p class="text-xs text-muted">{anatomy.wrongHint}</p>
      {save.error !== undefined && (
        <p role="alert" class="text-hard">
          ■ {failed}
        </p>
      )}
    </div>
  );
}
