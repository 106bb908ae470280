/** What is chosen, as a file. */

import type { AskOutcomesList } from "ricochet/client";
import { useAct } from "../../api/index.ts";
import { Button, saveFile, toast, useErrorText } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { type ExportForm, exported, MOST_ROWS } from "./export.ts";

export function ExportButtons({ asked }: { readonly asked: AskOutcomesList }) {
  const { outcomes } = useWords();
  const { language } = useStore(preferences);
  const save = useAct(async (form: ExportForm) => {
    const { file, isCut } = await exported(asked, form);
    saveFile(file, `outcomes.${form}`);
    if (isCut) toast(outcomes.cut(countText(MOST_ROWS, language)), "hard");
  });
  const failed = useErrorText(save.error);
  return (
    <>
      {save.error !== undefined && (
        <span role="alert" class="text-hard">
          ■ {failed}
        </span>
      )}
      {(["csv", "ndjson"] as const).map((form) => (
        <Button key={form} disabled={save.isActing} title={outcomes.save(form)} onClick={() => save.run(form)}>
          <span aria-hidden="true">↓</span> {form.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
