/** What is known of the message itself. */

import type { Message } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Facts, WholeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

export function MessageFacts({
  message: { id, at, origin, reversePath, messageId, envelopeId, stream, tenant, tags },
}: {
  readonly message: Message;
}) {
  const { message } = useWords();
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    [message.origin, message.origins[origin]],
    [message.reversePath, reversePath === "" ? "<>" : reversePath],
    ["Message-ID", messageId],
    ["ENVID", envelopeId],
    [message.stream, stream],
    [message.tenant, tenant],
    ...Object.entries(tags ?? {}).map(([name, value]) => [`${message.tags}: ${visible(name)}`, value] as const),
  ];
  return (
    <Facts
      isNarrow
      facts={[
        { name: "Id", value: id },
        { name: message.accepted, value: <WholeTime at={at} /> },
        ...facts.map(([name, value]) => ({ name, value: value && visible(value) })),
      ]}
    />
  );
}
