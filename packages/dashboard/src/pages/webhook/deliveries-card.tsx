/** Which events a webhook has not heard yet, and why; those that are parked can be tried again. */

import type { WebhookDelivery } from "ricochet/client";
import { client, may, useAct, useQuery } from "../../api/index.ts";
import { Badge, Button, Card, type Column, confirm, PlainTable, QueryView, Refusal, RelativeTime, toast } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

const MOST = 200;
const EVERY_MS = 15_000;

export function DeliveriesCard({ id }: { readonly id: string }) {
  const { webhooks: words } = useWords();
  const found = useQuery(["webhooks", "deliveries", id], (signal) => client.webhooks.deliveries({ id, limit: MOST }, { signal }), {
    everyMs: EVERY_MS,
  });
  const columns = useColumns();
  const parked = (found.data?.items ?? []).filter(({ state }) => state === "parked").map(({ event }) => event);
  return (
    <Card title={words.deliveries} isFlush actions={<Replay id={id} events={parked} />}>
      <QueryView query={found}>
        {({ items }) => (
          <PlainTable label={words.deliveries} rows={items} keyOf={({ event }) => event} empty={words.noDeliveries} columns={columns} />
        )}
      </QueryView>
    </Card>
  );
}

/** Those that are shown, so that the question names what will happen. */
function Replay({ id, events }: { readonly id: string; readonly events: readonly number[] }) {
  const { webhooks: words } = useWords();
  const { language } = useStore(preferences);
  const act = useAct(async () => {
    const done = await client.webhooks.replay({ id, body: { events } });
    toast(words.replayed(countText(done.events, language)));
  }, ["webhooks"]);
  const replay = async (): Promise<void> => {
    const title = words.replayTitle(countText(events.length, language));
    if (await confirm({ title, text: words.replayText, verb: words.replay })) await act.run();
  };
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Refusal error={act.error} />
      <Button disabled={!may("operate") || events.length === 0 || act.isActing} onClick={replay}>
        {words.replay}
      </Button>
    </div>
  );
}

function useColumns(): readonly Omit<Column<WebhookDelivery>, "width">[] {
  const { webhooks: words } = useWords();
  return [
    { name: "event", title: words.event, cell: ({ event }) => event },
    { name: "subject", title: words.subject, cell: ({ subject }) => subject },
    {
      name: "state",
      title: words.state,
      cell: ({ state }) => <Badge tone={state === "parked" ? "hard" : "soft"}>{words.states[state]}</Badge>,
    },
    { name: "tries", title: words.tries, isNumber: true, cell: ({ attempts }) => attempts },
    { name: "due", title: words.due, cell: ({ state, dueAt }) => (state === "parked" ? "–" : <RelativeTime at={dueAt} />) },
    {
      name: "answer",
      title: words.answer,
      cell: ({ lastCode, lastText }) => [lastCode, lastText].filter((part) => part !== undefined).join(" "),
    },
  ];
}
