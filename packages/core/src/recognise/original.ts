/**
 * The message that came back: attached as a part of its own, or written below the notification,
 * whole, as headers only, or cut short; and what its header says of it.
 */

import { type Field, type Header, type Message, openEmbedded, type Part, partBytes, scanMessage, type TextLine } from "../mime/index.ts";
import type { Original } from "../model/index.ts";
import { addressesOfField, decodeEncodedWords, parseDate } from "../syntax/index.ts";
import { SEPARATORS } from "./separators.ts";

/** An original as the record has it, and its header for those who look closer. */
export interface FoundOriginal {
  readonly original: Original;
  readonly header: Header;
  readonly start: number;
  readonly end: number;
}

const EMBEDDED = new Set([
  "message/rfc822",
  "message/global",
  "message/rfc822-headers",
  "text/rfc822-headers",
  "message/global-headers",
  "text/rfc822",
  "message/partial",
]);
const HEADERS_ONLY = /headers$/;

/** The enclosed message, if there is one. */
export function attachedOriginal(message: Message): FoundOriginal | undefined {
  for (const part of message.root.walk()) {
    if (EMBEDDED.has(part.type)) {
      const found = openAttached(message, part);
      if (found !== undefined) return found;
    }
    // Some gateways put the returned message into the multipart as if it were a part.
    if (part.depth > 0 && !part.isMultipart && isMessageHeader(part.header))
      return foundIn(part.header, { form: "full", where: "attached", start: part.start, end: part.end });
  }
  return undefined;
}

function openAttached(message: Message, part: Part): FoundOriginal | undefined {
  const root = part.encoding === "base64" || part.encoding === "quoted-printable" ? unwrap(message, part) : openEmbedded(message, part);
  if (root === undefined || root.header.fields.length === 0) return undefined;
  return foundIn(root.header, { form: formOf(message, part, root), where: "attached", start: part.bodyStart, end: part.end });
}

function formOf(message: Message, part: Part, root: Part): Original["form"] {
  if (HEADERS_ONLY.test(part.type) || root.bodyStart >= root.end) return "headers";
  return part.end >= message.text.length && part.depth > 0 ? "truncated" : "full";
}

/** RFC 2046 forbids to encode message/rfc822; gateways do it all the same. */
function unwrap(message: Message, part: Part): Part | undefined {
  const root = scanMessage(partBytes(message, part), []).root;
  return root.header.fields.length > 0 ? root : openEmbedded(message, part);
}

interface Place {
  readonly form: Original["form"];
  readonly where: Original["where"];
  readonly start: number;
  readonly end: number;
}

function foundIn(header: Header, { form, where, start, end }: Place): FoundOriginal {
  return { original: describe(header, { form, where }), header, start, end };
}

type Draft = { -readonly [name in keyof Original]: Original[name] };

/** Adds what the record keeps of the original's header: of each field the first that says something, in the order in which they stand. */
function describe(header: Header, described: Draft): Original {
  for (const field of header.fields) describeField(described, header, field);
  return described;
}

/** Every field of every original comes here: a name that a `switch` compares and a member under its own name cost next to nothing. */
function describeField(described: Draft, header: Header, field: Field): void {
  switch (field.name) {
    case "message-id":
      if (described.messageId === undefined) describeId(described, header.value(field));
      break;
    case "from":
      if (described.from === undefined) describeFrom(described, header.value(field));
      break;
    case "to":
    case "apparently-to":
      if (described.to === undefined) describeTo(described, header.value(field));
      break;
    case "subject":
      described.subject ??= decodeEncodedWords(header.value(field));
      break;
    case "date":
      if (described.date === undefined) describeDate(described, header.value(field));
      break;
    case "return-path":
      described.returnPath ??= addressesOfField(decodeEncodedWords(header.value(field)), 1)[0] ?? "";
      break;
    case "list-id":
      if (described.listId === undefined) describeList(described, header.value(field));
      break;
  }
}

function describeId(described: Draft, value: string): void {
  const id = bracketed(value).trim();
  if (id !== "") described.messageId = id;
}

function describeFrom(described: Draft, value: string): void {
  const from = addressesOfField(decodeEncodedWords(value), 1)[0];
  if (from !== undefined && from !== "") described.from = from;
}

function describeTo(described: Draft, value: string): void {
  const to = addressesOfField(decodeEncodedWords(value), 100);
  if (to.length > 0) described.to = to;
}

function describeDate(described: Draft, value: string): void {
  const date = parseDate(value);
  if (date !== undefined && date !== "") described.date = date;
}

function describeList(described: Draft, value: string): void {
  const list = /<([^<>]+)>/.exec(value)?.[1] ?? value;
  if (list !== "") described.listId = list;
}

/** What stands in the first angle brackets; all of it when that is nothing. */
function bracketed(value: string): string {
  const open = value.indexOf("<");
  const close = value.indexOf(">", open + 1);
  if (open < 0 || close <= open + 1) return value;
  const inner = value.slice(open + 1, close);
  return inner.includes("<") ? value : inner;
}

/** Whether a header block is that of a message: it was transported, or names its author and its date. */
function isMessageHeader(header: Header): boolean {
  if (header.field("received") !== undefined || header.field("return-path") !== undefined) return true;
  return header.field("from") !== undefined && (header.field("date") !== undefined || header.field("message-id") !== undefined);
}

const HEADER_LINE =
  /^>?\s?(?:received|return-path|message-id|from|to|subject|date|mime-version|content-type|content-transfer-encoding|x-[\w-]+|dkim-signature|delivered-to|reply-to|sender|cc|arc-[\w-]+|authentication-results|received-spf|user-agent|importance|thread-topic|thread-index|references|in-reply-to|list-[\w-]+|organization|precedence|errors-to|resent-[\w-]+|envelope-to|delivery-date|domainkey-signature|comments|status)\s*:/i;
const TRANSPORT_LINE =
  /^>?\s?(?:received|return-path|message-id|dkim-signature|domainkey-signature|mime-version|x-mailer|x-originating-ip|arc-seal|delivered-to)\s*:/i;
const ENVELOPE_LINE = /^>?From \S+ +\w{3} \w{3} [\d ]\d /;

/** Where the notification ends and the original begins, both as line numbers; undefined when there is none. */
export interface Cut {
  /** First line that is no longer notification. */
  readonly humanEnd: number;
  /** First line of the original's header; `lines.length` when the separator stands alone. */
  readonly originalStart: number;
}

/** Finds the original inside the human part. `own` is a separator that the format of the notification adds. */
export function findInlineOriginal(lines: readonly TextLine[], own?: RegExp): Cut | undefined {
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index] as TextLine;
    if (text === "") {
      if (beginsHeader(lines, index + 1)) return { humanEnd: index, originalStart: index + 1 };
      continue;
    }
    if (index === 0 && beginsHeader(lines, 0)) return { humanEnd: 0, originalStart: 0 };
    if (text.length > 200 || !isSeparator(text, own)) continue;
    const start = nextText(lines, index + 1);
    if (isHeaderLike(lines, start)) return { humanEnd: index, originalStart: start };
    // The separator is believed without a header only when little follows that could be the notification.
    if (own?.test(text)) return { humanEnd: index, originalStart: lines.length };
  }
  return undefined;
}

/** One of these is in every separator: most lines need no closer look. */
const HINT =
  /original|unsent|undeliver|unmailed|return|reject|cop[iy]|kopi|head|messag|mail|letter|mensa|bericht|follow|below|enclos|lines|bytes|nachricht|kopf|en-t|encabez|intesta|cabeçal|nag[lł]|исход|заголов|メッセ|原|원본/i;

function isSeparator(text: string, own: RegExp | undefined): boolean {
  return own?.test(text) === true || (HINT.test(text) && SEPARATORS.some((pattern) => pattern.test(text)));
}

function nextText(lines: readonly TextLine[], from: number): number {
  let index = from;
  while (index < lines.length && (lines[index]?.text === "" || /^[-=_*\s]+$/.test(lines[index]?.text ?? ""))) index++;
  return index;
}

function isHeaderLike(lines: readonly TextLine[], start: number): boolean {
  const text = lines[start]?.text ?? "";
  return HEADER_LINE.test(text) || ENVELOPE_LINE.test(text) || (/^[\w-]+:/.test(text) && HEADER_LINE.test(lines[start + 1]?.text ?? ""));
}

/** Whether the header of a transported message begins at this line: several fields, one of them of transport. */
function beginsHeader(lines: readonly TextLine[], start: number): boolean {
  const first = lines[start]?.text ?? "";
  if (!HEADER_LINE.test(first) && !ENVELOPE_LINE.test(first)) return false;
  let fields = 0;
  let transport = 0;
  for (let index = start; index < Math.min(lines.length, start + 30); index++) {
    const { text } = lines[index] as TextLine;
    if (text === "") break;
    if (/^\s/.test(text)) continue;
    if (!/^>?\s?[\w-]+\s*:/.test(text) && !(index === start && ENVELOPE_LINE.test(text))) break;
    if (HEADER_LINE.test(text)) fields++;
    if (TRANSPORT_LINE.test(text)) transport++;
  }
  return fields >= 2 && transport >= 1;
}

/** Reads the original that begins at a line of the human part. */
export function inlineOriginal(message: Message, part: Part, lines: readonly TextLine[], cut: Cut): FoundOriginal | undefined {
  const first = lines[cut.originalStart];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = lines
    .slice(cut.originalStart)
    .map((line) => line.text.replace(/^> ?/, ""))
    .join("\n");
  const root = scanMessage(new TextEncoder().encode(text), [], { limits: message.limits }).root;
  if (root.header.fields.length === 0) return undefined;
  const form = root.bodyStart < root.end ? "full" : "headers";
  return foundIn(root.header, { form, where: "inline", start: first.start, end: Math.max(last.end, part.bodyStart) });
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
