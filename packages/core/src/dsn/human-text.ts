/** The human part as plain text: lines of 72 columns, blocks parted by a blank line. */

import type { Block, Explanation, Fate } from "./explanation.ts";
import type { BlockName } from "./placeholders.ts";
import { joinSentences, wrapText } from "./wrap-text.ts";

const BETWEEN = "\n\n";
const INDENT = "    ";

/** One block of the text; "" when it has nothing to say. */
export function textBlock(name: BlockName, explanation: Explanation): string {
  return WRITERS[name](explanation);
}

const WRITERS: Readonly<Record<BlockName, (explanation: Explanation) => string>> = {
  recipients: ({ blocks, words }) => blocks.map((block) => recipientsOf(block, words.addressedTo)).join(BETWEEN),
  conversation: ({ conversation, words }) =>
    conversation.length === 0 ? "" : [wrapText(words.conversation), conversation.join("\n")].join(BETWEEN),
  message: ({ message, words }) =>
    message.length === 0
      ? ""
      : [wrapText(words.message.heading), message.map(([label, value]) => `${INDENT}${label}: ${value}`).join("\n")].join(BETWEEN),
  returned: ({ returned }) => wrapText(returned),
  closing: ({ closing }) => wrapText(closing),
  notification: (explanation) =>
    (["recipients", "conversation", "message", "returned", "closing"] as const)
      .map((name) => WRITERS[name](explanation))
      .filter((text) => text !== "")
      .join(BETWEEN),
};

function recipientsOf({ opening, fates }: Block, addressedTo: string): string {
  const parts = [wrapText(opening)];
  for (const fate of fates) {
    parts.push(addressesOf(fate, addressedTo));
    const sentences = joinSentences([fate.reason, fate.side, fate.retrying, fate.advice]);
    if (sentences !== "") parts.push(wrapText(sentences));
  }
  return parts.join(BETWEEN);
}

function addressesOf({ addresses }: Fate, label: string): string {
  const lines = addresses.map(({ address, addressedTo }) =>
    addressedTo === undefined ? INDENT + address : `${INDENT}${address}\n${INDENT}(${label} ${addressedTo})`,
  );
  return lines.join("\n");
}
