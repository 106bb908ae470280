/** What a message says to people: the beginning of its first text part, decoded, without what it quotes. */

import { type Message, type Part, textLines } from "../../mime/index.ts";

const OPENING_BYTES = 16_384;
const MAX_LINES = 200;

/** Where mail programs begin to quote the message they answer; the languages are Outlook's and Gmail's. */
const QUOTE_BEGINS =
  /^(?:-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|исходное сообщение|元のメッセージ|原始邮件|原邮件|원본 메시지|원본 메일)|_{20,}$|(?:from|von|de|da|van|od|от|差出人|发件人|寄件者|보낸 사람)\s?:\s.{0,200}@|on .{6,120} wrote:$|am .{6,120} schrieb.{0,120}:$|le .{6,120} a écrit ?:$|el .{6,120} escribió:$)/i;

/** Lines of the text, joined by LF; empty ones keep paragraphs apart. */
export function openingText(message: Message): string {
  const part = firstText(message.root);
  if (part === undefined) return "";
  const limit = part.bodyStart + OPENING_BYTES;
  const lineEnd = limit < part.end ? message.text.indexOf("\n", limit) : -1;
  const lines: string[] = [];
  for (const { text } of textLines(message, part, { start: part.bodyStart, end: lineEnd < 0 ? part.end : Math.min(lineEnd, part.end) })) {
    if (lines.length >= MAX_LINES || (lines.length > 0 && QUOTE_BEGINS.test(text))) break;
    if (!text.startsWith(">")) lines.push(text);
  }
  return lines.join("\n").slice(0, OPENING_BYTES); // a single line may be longer than that
}

/** The first plain text, else the first HTML, that is no attachment. */
function firstText(root: Part): Part | undefined {
  let html: Part | undefined;
  for (const part of root.walk()) {
    if (part.depth > 0 && /^attachment/i.test(part.header.get("content-disposition") ?? "")) continue;
    if (part.type === "text/plain") return part;
    if (part.type === "text/html") html ??= part;
  }
  return html;
}
