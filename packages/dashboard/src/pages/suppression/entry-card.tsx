/** Why an address gets no mail of one kind, and the way back. A complaint needs consent, which is asked for in so many words. */

import type { Suppression } from "ricochet/client";
import { client, may, useAct } from "../../api/index.ts";
import { Button, Card, confirm, Facts, Refusal, RelativeTime, toast, WholeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

export function EntryCard({ entry }: { readonly entry: Suppression }) {
  const { suppressions: words } = useWords();
  const { cause, reason, since, until, outcome, note, stream, tenant } = entry;
  return (
    <Card title={`${words.why}: ${words.streams[stream]}`} actions={<Removal entry={entry} />}>
      <Facts
        facts={[
          { name: words.cause, value: words.causes[cause] },
          { name: words.reason, value: reason },
          { name: words.since, value: <WholeTime at={since} /> },
          { name: words.until, value: until === undefined ? words.never : <RelativeTime at={until} /> },
          {
            name: words.broughtBy,
            value: outcome !== undefined && (
              <a class="quiet-link" href={`/outcomes/${outcome}`}>
                {words.outcome(String(outcome))}
              </a>
            ),
          },
          { name: words.note, value: note },
          { name: words.tenant, value: tenant },
        ].filter(({ value }) => value !== false)}
      />
    </Card>
  );
}

function Removal({ entry }: { readonly entry: Suppression }) {
  const { common, suppressions: words } = useWords();
  const { address, tenant, stream, cause } = entry;
  const isComplaint = cause === "complaint";
  const act = useAct(
    () => client.suppressions.remove({ address, tenant, stream, ...(isComplaint && { consent: true }) }),
    ["suppressions", "suppression-history"],
  );
  const remove = async (): Promise<void> => {
    const text = `${words.removeText(words.streams[stream])}${isComplaint ? `\n\n${words.removeComplaint}` : ""}`;
    if (!(await confirm({ title: words.removeTitle(address), text, verb: words.remove, isDangerous: isComplaint }))) return;
    if (await act.run()) toast(words.removed(address));
  };
  const isAllowed = may("suppress");
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Refusal error={act.error} />
      <Button disabled={!isAllowed || act.isActing} onClick={remove} {...(!isAllowed && { title: common.notAllowed })}>
        {words.remove}
      </Button>
    </div>
  );
}
