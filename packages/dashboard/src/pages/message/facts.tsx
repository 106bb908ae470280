/** What is known of the message itself. */

import type { ComponentChildren } from "preact";
import type { Message } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { WholeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

export function Facts({
  message: { id, at, origin, reversePath, messageId, envelopeId, stream, tenant, tags },
}: {
  readonly message: Message;
}) {
  const { message } = useWords();
  const facts: readonly (readonly [name: string, value: ComponentChildren])[] = [
    ["Id", id],
    [message.accepted, <WholeTime key="at" at={at} />],
    [message.origin, message.origins[origin]],
    [message.reversePath, reversePath === "" ? "<>" : reversePath],
    ["Message-ID", messageId],
    ["ENVID", envelopeId],
    [message.stream, stream],
    [message.tenant, tenant],
    ...Object.entries(tags ?? {}).map(([name, value]) => [`${message.tags}: ${visible(name)}`, value] as const),
  ];
  return (
    <dl class="grid gap-2">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt class="text-xs text-muted">{name}</dt>
            <dd class="break-all">{typeof value === "string" ? visible(value) : value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
