/** One webhook: what it hears, what it has not heard yet and why; to test it, change its secret, switch it off, remove it. */

import { client, useQuery } from "../../api/index.ts";
import { Card, Facts, PageHead, QueryView, WholeTime } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import type { ViewProps } from "../view.ts";
import { DeliveriesCard } from "./deliveries-card.tsx";
import { Orders } from "./orders.tsx";

export function Page({ params: { id = "" } }: ViewProps) {
  const { shell, webhooks: words } = useWords();
  const { language } = useStore(preferences);
  const found = useQuery(["webhooks", "one", id], (signal) => client.webhooks.get({ id }, { signal }));
  return (
    <>
      <PageHead title={shell.views.webhook}>{found.data !== undefined && <Orders webhook={found.data} />}</PageHead>
      <div class="grid gap-4">
        <QueryView query={found}>
          {({ url, isEnabled, types, shape, note, createdAt, position, secrets }) => (
            <Card title={words.facts}>
              <Facts
                facts={[
                  { name: words.url, value: url },
                  { name: words.state, value: isEnabled ? words.enabled : words.disabled },
                  { name: words.types, value: types.length === 0 ? words.allTypes : types.join(", ") },
                  { name: words.shape, value: words.shapes[shape] },
                  { name: words.note, value: note },
                  { name: words.created, value: <WholeTime at={createdAt} /> },
                  { name: words.position, value: countText(position, language) },
                  { name: words.secrets, value: countText(secrets, language) },
                ]}
              />
            </Card>
          )}
        </QueryView>
        <DeliveriesCard id={id} />
      </div>
    </>
  );
}
