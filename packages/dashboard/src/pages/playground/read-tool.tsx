/** Reads a bounce that is pasted, dropped or chosen, or one of a few that are at hand, and takes it apart. */

import { useState } from "preact/hooks";
import type { Report } from "ricochet/client";
import { client, useAct } from "../../api/index.ts";
import { Button, ErrorState } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { EXAMPLES } from "./examples.ts";
import { MailForm } from "./mail-form.tsx";
import { ReadResult } from "./read-result.tsx";

interface ReadMail {
  readonly octets: Uint8Array;
  readonly report: Report;
}

export function ReadTool() {
  const { playground } = useWords();
  const [read, setRead] = useState<ReadMail>();
  const act = useAct(async (octets: Uint8Array) => setRead({ octets, report: await client.tools.read({ body: octets }) }));
  return (
    <div class="grid gap-4">
      <MailForm isReading={act.isActing} onMail={act.run} />
      <div class="flex flex-wrap items-center gap-2">
        <span class="text-muted">{playground.examples}</span>
        {Object.entries(EXAMPLES).map(([name, mail]) => (
          <Button key={name} disabled={act.isActing} onClick={() => act.run(new TextEncoder().encode(mail))}>
            {name}
          </Button>
        ))}
      </div>
      {act.error !== undefined && <ErrorState error={act.error} />}
      {read !== undefined && act.error === undefined && <ReadResult {...read} name="bounce" />}
    </div>
  );
}
