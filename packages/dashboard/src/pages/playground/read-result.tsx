/** What a mail turned out to be, taken apart. */

import { useState } from "preact/hooks";
import type { Report } from "ricochet/client";
import { Anatomy, RecipientChoice, WrongVerdict } from "../../bounce/index.ts";
import { Card, EmptyState } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

interface ReadResultProps {
  readonly octets: Uint8Array;
  readonly report: Report;
  /** Of the file that "this verdict is wrong" saves. */
  readonly name: string;
}

export function ReadResult({ octets, report, name }: ReadResultProps) {
  const { anatomy } = useWords();
  const [chosen, setChosen] = useState(0);
  const outcome = report.outcomes[chosen] ?? report.outcomes[0];
  if (outcome === undefined)
    return (
      <Card title={`${report.kind} · ${report.format}`}>
        <EmptyState title={anatomy.nobody} />
      </Card>
    );
  return (
    <div class="grid gap-3">
      <RecipientChoice report={report} chosen={report.outcomes.indexOf(outcome)} onChoose={setChosen} />
      <Anatomy report={report} outcome={outcome} octets={octets}>
        <WrongVerdict octets={octets} name={name} />
      </Anatomy>
    </div>
  );
}
