/**
 * What the readers of a bounce look at: the notification's own lines, the original, and what the
 * words give away. Each is made when a reader first asks for it, and kept for the next one.
 */

import type { Message, TextLine } from "../mime/index.ts";
import { addressesOfField, canonicalAddress } from "../syntax/index.ts";
import { type Clues, readClues } from "./clues.ts";
import type { Envelope } from "./envelope.ts";
import { evenLines } from "./even-lines.ts";
import { withoutFooter } from "./footer.ts";
import { humanParts } from "./human-part.ts";
import { attachedOriginal, type FoundOriginal, findInlineOriginal, inlineOriginal } from "./original.ts";
import { ShownText } from "./shown-text.ts";

/** Takes the failed recipient out of the return path to which a bounce came back; undefined when it carries none. */
export type UnwrapReturnPath = (address: string) => string | undefined;

/** Fields that say to which address a bounce came back, the most exact first. */
const RETURNED_TO = ["x-original-to", "delivered-to", "envelope-to", "to"];

interface Parted {
  readonly lines: readonly TextLine[];
  readonly original: FoundOriginal | undefined;
}

export class Material {
  readonly message: Message;
  readonly envelope: Envelope;
  #parted: Parted | undefined;
  #text: string | undefined;
  #clues: Clues | undefined;
  #shown: ShownText | undefined;

  readonly #unwrap: UnwrapReturnPath;

  constructor(message: Message, envelope: Envelope, unwrap: UnwrapReturnPath = () => undefined) {
    this.message = message;
    this.envelope = envelope;
    this.#unwrap = unwrap;
  }

  /** The recipient that a VERP return path carries: bounces come back to the address that names it. */
  get wrapped(): string[] {
    for (const name of RETURNED_TO) {
      for (const address of addressesOfField(this.envelope.header.get(name) ?? "", 10)) {
        const recipient = this.#unwrap(address);
        if (recipient !== undefined) return [canonicalAddress(recipient)];
      }
    }
    return [];
  }

  /** Lines of the notification proper, without the original. */
  get lines(): readonly TextLine[] {
    this.#parted ??= part(this.message);
    return this.#parted.lines;
  }

  get original(): FoundOriginal | undefined {
    this.#parted ??= part(this.message);
    return this.#parted.original;
  }

  /** The beginning of the lines as one text. */
  get text(): string {
    this.#text ??= beginningOf(this.lines);
    return this.#text;
  }

  get clues(): Clues {
    this.#clues ??= readClues(this.envelope, this.text);
    return this.#clues;
  }

  /** Which of the text is another mail's. */
  get shown(): ShownText {
    this.#shown ??= new ShownText(this.text);
    return this.#shown;
  }

  /** X-Failed-Recipients (Exim, Gmail, mail.ru). */
  get failedByHeader(): string[] {
    const { header } = this.envelope;
    return [...header.all("x-failed-recipients"), ...header.all("x-failed-recipient")].flatMap((value) =>
      addressesOfField(value, this.message.limits.recipients + 1),
    );
  }

  /** To whom the original was sent, as far as its header tells. */
  get addressed(): string[] {
    return this.original === undefined ? [] : recipientsOf(this.original);
  }
}

/** How much of the human part is searched for phrases. */
const SEARCHED = 6144;

function beginningOf(lines: readonly TextLine[]): string {
  const texts: string[] = [];
  let length = 0;
  for (const { text } of lines) {
    texts.push(text);
    length += text.length + 1;
    if (length > SEARCHED) break;
  }
  texts.push("");
  // In one piece: what is put together bit by bit is put together once more by whoever looks into it.
  return texts.join("\n");
}

/** Parts the notification from the original, wherever that stands. */
function part(message: Message): Parted {
  let original = attachedOriginal(message);
  const isReport = message.root.type === "multipart/report";
  const lines: TextLine[] = [];
  for (const human of humanParts(message)) {
    if (original !== undefined && human.part.start >= original.start && human.part.end <= original.end) continue;
    // A report that encloses the original does not repeat it in the text.
    const even = evenLines(human.lines);
    const cut = isReport && original !== undefined ? undefined : findInlineOriginal(even);
    if (cut !== undefined) original ??= inlineOriginal(message, human.part, even, cut);
    for (const line of cut === undefined ? withoutFooter(even, lines.length > 0) : evenLines(even.slice(0, cut.humanEnd))) lines.push(line);
  }
  return { lines, original };
}

const RECIPIENT_FIELDS = ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to", "to", "apparently-to", "cc"];

function recipientsOf({ header }: FoundOriginal): string[] {
  for (const name of RECIPIENT_FIELDS) {
    const addresses = addressesOfField(header.get(name) ?? "", 100);
    if (addresses.length > 0) return addresses;
  }
  for (const value of header.all("received")) {
    const address = canonicalAddress(/\bfor <?([^\s<>;]+@[^\s<>;]+)>?/.exec(value)?.[1] ?? "");
    if (address !== "") return [address];
  }
  return [];
}
