/** How much of the mail to a destination arrived, in the last days. */

import { client, useQuery } from "../../api/index.ts";
import { Card, Facts, QueryView } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

const SPAN_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;

export function RatesCard({ name }: { readonly name: string }) {
  const { destinations: words } = useWords();
  const { language } = useStore(preferences);
  // By the hour, so that the question stays the same while it is looked at.
  const since = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS - SPAN_MS).toISOString();
  const rates = useQuery(["rates", "destination", name, since], (signal) =>
    client.rates.get({ provider: name, since, by: ["measure"] }, { signal }),
  );
  return (
    <Card title={words.rates}>
      <QueryView query={rates}>
        {({ items }) => {
          const count = (wanted: string): string => countText(items.find(({ measure }) => measure === wanted)?.count ?? 0, language);
          return (
            <Facts
              facts={[
                { name: words.delivered, value: count("delivered") },
                { name: words.deferred, value: count("deferred") },
                { name: words.hard, value: count("hard") },
                { name: words.soft, value: count("soft") },
                { name: words.complaints, value: count("complaint") },
              ]}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}
