/** Reads a bounce that is pasted, dropped or chosen, and takes it apart. */

import { useState } from "preact/hooks";
import type { Report } from "ricochet/client";
import { client, useAct } from "../../api/index.ts";
import { Anatomy, RecipientChoice, WrongVerdict } from "../../bounce/index.ts";
import { Card, EmptyState, ErrorState } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { MailForm } from "./mail-form.tsx";

interface ReadMail {
  readonly octets: Uint8Array;
  readonly report: Report;
}

export function ReadTool() {
  const [read, setRead] = useState<ReadMail>();
  const act = useAct(async (octets: Uint8Array) => setRead({ octets, report: await client.tools.read({ body: octets }) }));
  return (
    <div class="grid gap-4">
      <MailForm isReading={act.isActing} onMail={act.run} />
      {act.error !== undefined && <ErrorState error={act.error} />}
      {read !== undefined && act.error === undefined && <Result {...read} />}
    </div>
  );
}

function Result({ octets, report }: ReadMail) {
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
        <WrongVerdict octets={octets} name="bounce" />
      </Anatomy>
    </div>
  );
}
