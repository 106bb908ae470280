/**
 * The human part as HTML: styles stand in the elements, because mail programs drop style sheets;
 * nothing is loaded, nothing is a link, and everything that a stranger said is escaped.
 */

import type { Block, Explanation, Fate } from "./explanation.ts";
import { STYLE } from "./human-style.ts";
import type { NotifiedAction } from "./notified.ts";
import type { BlockName } from "./placeholders.ts";
import { joinSentences } from "./wrap-text.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const COLOURS: Readonly<Record<NotifiedAction, string>> = {
  failed: "#b3261e",
  delayed: "#9a6700",
  relayed: "#1a6334",
  expanded: "#1a6334",
  delivered: "#1a6334",
};

/** An element with escaped text in it; "" without text. */
function element(tag: string, style: string, text: string): string {
  return text === "" ? "" : `<${tag} style="${style}">${escapeHtml(text)}</${tag}>\n`;
}

/** One block as HTML; "" when it has nothing to say. */
export function htmlBlock(name: BlockName, explanation: Explanation): string {
  return WRITERS[name](explanation);
}

const WRITERS: Readonly<Record<BlockName, (explanation: Explanation) => string>> = {
  recipients: ({ blocks, words }) => blocks.map((block) => recipientsOf(block, words.addressedTo)).join(""),
  conversation: ({ conversation, words }) =>
    conversation.length === 0 ? "" : element("p", STYLE.label, words.conversation) + element("pre", STYLE.pre, conversation.join("\n")),
  message: ({ message, words }) =>
    message.length === 0
      ? ""
      : element("p", STYLE.label, words.message.heading) +
        message.map(([label, value]) => element("p", STYLE.facts, `${label}: ${value}`)).join(""),
  returned: ({ returned }) => element("p", STYLE.label, returned),
  closing: ({ closing }) => element("p", STYLE.closing, closing),
  notification: (explanation) =>
    `<div style="${STYLE.card};border-top:4px solid ${COLOURS[explanation.blocks[0]?.action ?? "failed"]}">\n${(
      ["recipients", "conversation", "message", "returned", "closing"] as const
    )
      .map((name) => WRITERS[name](explanation))
      .join("")}</div>\n`,
};

function recipientsOf({ action, opening, fates }: Block, addressedTo: string): string {
  return element("h1", `${STYLE.heading};color:${COLOURS[action]}`, opening) + fates.map((fate) => fateOf(fate, addressedTo)).join("");
}

function fateOf({ addresses, reason, side, retrying, advice }: Fate, label: string): string {
  const lines = addresses.map(
    ({ address, addressedTo }) =>
      element("p", STYLE.address, address) + (addressedTo === undefined ? "" : element("p", STYLE.addressedTo, `${label} ${addressedTo}`)),
  );
  return (
    lines.join("") +
    element("p", STYLE.reason, joinSentences([reason, side])) +
    element("p", STYLE.advice, joinSentences([retrying, advice]))
  );
}

/** A whole page around the sections, each `lang` and content. */
export function htmlPage(title: string, sections: readonly { readonly language: string; readonly html: string }[]): string {
  const body = sections.map(({ language, html }) => `<section lang="${language}">\n${html}</section>\n`).join("");
  return `<!DOCTYPE html>
<html lang="${sections[0]?.language ?? "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body style="${STYLE.page}">
${body}</body>
</html>
`;
}
