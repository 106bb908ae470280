/** The view "message": where each recipient stands, and what happened on the way, the newest first. */

import type { Message } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { Card, PageHead, QueryView } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import type { ViewProps } from "../view.ts";
import { Facts } from "./facts.tsx";
import { RecipientLifeCard } from "./recipient-life.tsx";

export function Page({ params }: ViewProps) {
  const { shell } = useWords();
  const id = params["id"] ?? "";
  const message = useQuery(["messages", id], (signal) => client.messages.get({ id }, { signal }));
  return (
    <>
      <PageHead title={shell.views.message}>
        <AllOutcomes id={id} />
      </PageHead>
      <QueryView query={message}>{(found) => <Parts message={found} />}</QueryView>
    </>
  );
}

function AllOutcomes({ id }: { readonly id: string }) {
  const { message } = useWords();
  return (
    <a class="quiet-link" href={`/outcomes?message=${encodeURIComponent(id)}`}>
      {message.list}
    </a>
  );
}

function Parts({ message }: { readonly message: Message }) {
  const words = useWords();
  return (
    <div class="grid items-start gap-3 lg:grid-cols-[340px_minmax(0,1fr)]">
      <Card title={words.message.facts}>
        <Facts message={message} />
      </Card>
      <div class="grid min-w-0 gap-3">
        {message.recipients.map((life, at) => (
          <RecipientLifeCard key={at} life={life} acceptedAt={message.at} />
        ))}
      </div>
    </div>
  );
}
