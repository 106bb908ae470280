/** How a destination does now; to pause it, and to let it go on. */

import { useState } from "preact/hooks";
import type { Destination } from "ricochet/client";
import { client, may, useAct } from "../../api/index.ts";
import { Button, Card, confirm, DueTime, Facts, Refusal, RelativeTime, toast } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { PauseDialog } from "./pause-dialog.tsx";

export function NowCard({ destination }: { readonly destination: Destination }) {
  const { destinations: words } = useWords();
  const { language } = useStore(preferences);
  const { name, state, waiting, nextDueAt, pausedUntil, connections } = destination;
  return (
    <Card title={words.now} actions={<Orders destination={destination} />}>
      <p class="mb-3">
        <strong>{words.states[state]}</strong>: {words.stateHints[state]}
      </p>
      <Facts
        facts={[
          { name: words.until, value: pausedUntil && <RelativeTime at={pausedUntil} /> },
          { name: words.waiting, value: countText(waiting, language) },
          { name: words.next, value: nextDueAt && <DueTime at={nextDueAt} /> },
          { name: words.connections, value: countText(connections, language) },
        ]}
      />
      <p class="mt-3">
        <a class="quiet-link" href={`/queue?destination=${encodeURIComponent(name)}`}>
          {words.showQueue} →
        </a>
      </p>
    </Card>
  );
}

function Orders({ destination: { name, state, waiting } }: { readonly destination: Destination }) {
  const { common, destinations: words } = useWords();
  const { language } = useStore(preferences);
  const [isPausing, setPausing] = useState(false);
  const act = useAct(() => client.destinations.resume({ name }), ["destinations", "queue"]);
  const resume = async (): Promise<void> => {
    const text = words.resumeText(countText(waiting, language));
    if (!(await confirm({ title: words.resumeTitle(name), text, verb: words.resume }))) return;
    if (await act.run()) toast(words.resumed(name));
  };
  const isAllowed = may("operate");
  const refused = isAllowed ? {} : { title: common.notAllowed };
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Refusal error={act.error} />
      {state !== "open" && (
        <Button disabled={!isAllowed || act.isActing} onClick={resume} {...refused}>
          {words.resume}
        </Button>
      )}
      <Button disabled={!isAllowed} onClick={() => setPausing(true)} {...refused}>
        {words.pause}
      </Button>
      {isPausing && <PauseDialog name={name} onClose={() => setPausing(false)} />}
    </div>
  );
}
