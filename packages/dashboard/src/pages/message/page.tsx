/** The view "message": where each recipient stands, what was tried and said on the way, who was told, and its source. */

import type { Message } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { Card, PageHead, QueryView } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import type { ViewProps } from "../view.ts";
import { AttemptsCard } from "./attempts-card.tsx";
import { MessageFacts } from "./message-facts.tsx";
import { NoticesCard } from "./notices-card.tsx";
import { RecipientLifeCard } from "./recipient-life.tsx";
import { SourceCard } from "./source-card.tsx";

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
  const isQueued = message.origin === "queue";
  return (
    <div class="grid items-start gap-3 lg:grid-cols-[340px_minmax(0,1fr)]">
      <div class="grid min-w-0 gap-3">
        <Card title={words.message.facts}>
          <MessageFacts message={message} />
        </Card>
        {isQueued && <NoticesCard id={message.id} />}
      </div>
      <div class="grid min-w-0 gap-3">
        {message.recipients.map((life, at) => (
          <RecipientLifeCard key={at} life={life} acceptedAt={message.at} />
        ))}
        {isQueued && <AttemptsCard id={message.id} />}
        {isQueued && <SourceCard message={message} />}
      </div>
    </div>
  );
}
