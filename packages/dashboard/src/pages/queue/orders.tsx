/** Orders to all mail that the filters name. Each says first what exactly will happen, and to how many. */

import { client, may, useAct } from "../../api/index.ts";
import { Button, confirm, toast, useErrorText } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { type Command, countOf, orderOf, type QueueFilters } from "./selection.ts";

const COMMANDS = ["retry", "hold", "release", "expire", "drop"] as const satisfies readonly Command[];

export function Orders({ filters, onDone }: { readonly filters: QueueFilters; readonly onDone: () => void }) {
  const { common, queue: words } = useWords();
  const act = useGiving({ filters, onDone });
  const refusal = useErrorText(act.error);
  const isAllowed = may("operate");
  return (
    <section aria-label={words.orders} class="mb-4">
      <div class="flex flex-wrap items-center gap-2">
        {COMMANDS.map((command) => (
          <Button
            key={command}
            kind={isForGood(command) ? "danger" : "quiet"}
            disabled={!isAllowed || act.isActing}
            title={isAllowed ? words.effect[command] : common.notAllowed}
            onClick={() => act.run(command)}
          >
            {words.verbs[command]} …
          </Button>
        ))}
        <span role="status" class="text-muted">
          {act.isActing ? words.counting : ""}
        </span>
      </div>
      <p class="mt-1 text-xs text-muted">{words.ordersHint}</p>
      {act.error !== undefined && (
        <p role="alert" class="mt-1 text-hard">
          ■ {refusal}
        </p>
      )}
    </section>
  );
}

function useGiving({ filters, onDone }: { readonly filters: QueueFilters; readonly onDone: () => void }) {
  const { queue: words } = useWords();
  const { language } = useStore(preferences);
  const meant = useMeant(filters);
  return useAct(
    async (command: Command) => {
      const order = orderOf(command, { filters, nowMs: Date.now() });
      const { count, isAll } = order === undefined ? { count: 0, isAll: true } : await countOf(order);
      if (order === undefined || count === 0) return toast(words.nobody);
      const much = isAll ? countText(count, language) : words.many(countText(count, language));
      const text = `${words.meant(meant)}\n\n${words.effect[command]} ${command === "expire" ? words.underWayToEnd : words.underWay}`;
      const isMeant = await confirm({ title: words.ask[command](much), text, verb: words.verbs[command], isDangerous: isForGood(command) });
      if (!isMeant) return undefined;
      const { recipients } = await client.queue.order({ body: order });
      onDone();
      return toast(words.done(countText(recipients, language)));
    },
    ["queue", "destinations"],
  );
}

/** What cannot be taken back. */
function isForGood(command: Command): boolean {
  return command === "expire" || command === "drop";
}

/** The filters in words. */
function useMeant({ destination, recipient, sender, state, age }: QueueFilters): string {
  const { queue: words } = useWords();
  const ages: Readonly<Record<string, string>> = words.ages;
  const states: Readonly<Record<string, string>> = words.states;
  const parts = [
    [words.destination, destination],
    [words.recipient, recipient],
    [words.sender, sender],
    [words.state, states[state] ?? ""],
    [words.age, ages[age] ?? ""],
  ].filter(([, value]) => value !== "");
  return parts.length === 0 ? words.all : parts.map(([name, value]) => `${name}: ${value}`).join(", ");
}
