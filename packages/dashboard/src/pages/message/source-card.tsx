/** The source of a message, as text and nothing else; only its beginning, and only when somebody asks for it. */

import { useState } from "preact/hooks";
import type { Message } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Button, Card, CodeBlock, QueryView } from "../../components/index.ts";
import { sizeText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

const SHOWN_BYTES = 65_536;

export function SourceCard({ message: { id, hasSource, sizeBytes = 0 } }: { readonly message: Message }) {
  const { message } = useWords();
  const { language } = useStore(preferences);
  const [isOpen, setOpen] = useState(false);
  const download = hasSource && (
    <a class="quiet-link" href={`/v1/messages/${encodeURIComponent(id)}/raw`} download={`${id}.eml`}>
      <span aria-hidden="true">↓</span> .eml, {sizeText(sizeBytes, language)}
    </a>
  );
  return (
    <Card title={message.source} actions={download}>
      {!hasSource && <p class="text-muted">{message.noSource}</p>}
      {hasSource && !isOpen && <Button onClick={() => setOpen(true)}>{message.showSource}</Button>}
      {hasSource && isOpen && <Source id={id} isCut={sizeBytes > SHOWN_BYTES} />}
    </Card>
  );
}

function Source({ id, isCut }: { readonly id: string; readonly isCut: boolean }) {
  const { message } = useWords();
  const { language } = useStore(preferences);
  const found = useQuery(["raw-message", id], (signal) => client.messages.raw({ id, limitBytes: SHOWN_BYTES }, { signal }));
  return (
    <QueryView query={found}>
      {(octets) => (
        <>
          <CodeBlock label={message.source} text={visible(new TextDecoder().decode(octets).replaceAll("\r\n", "\n"))} doesWrap />
          {isCut && <p class="mt-1 text-xs text-muted">{message.cut(sizeText(SHOWN_BYTES, language))}</p>}
        </>
      )}
    </QueryView>
  );
}
