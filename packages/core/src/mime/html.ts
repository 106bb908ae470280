/** HTML of a notification made plain enough to read: tags dropped, block ends become line ends, preformatted lines stay, character references undone. */

import type { TextLine } from "./text-line.ts";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  copy: "©",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  ecirc: "ê",
  ocirc: "ô",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  ntilde: "ñ",
  oacute: "ó",
  aacute: "á",
  iacute: "í",
  uacute: "ú",
  atilde: "ã",
  otilde: "õ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};
const BLOCK = /^\/?(?:p|br|div|tr|td|th|li|ul|ol|h[1-6]|table|pre|hr|blockquote|dd|dt)\b/i;
const SILENT = /^(style|script|head|title)\b/i;
const MAX_TAG = 4096;

/** The lines of `source` without markup; each keeps the bytes of the line in which it began. */
export function htmlToLines(source: readonly TextLine[]): TextLine[] {
  const page = new Page();
  for (const line of source) page.add(line);
  return page.close();
}

/**
 * What is open between two lines: the text of the line to be, a tag, an element whose text nobody
 * sees. Every byte is looked at once, however tags and lines are cut.
 */
class Page {
  readonly #lines: TextLine[] = [];
  #text = "";
  #hasText = false;
  /** The line of the source in which the text began. */
  #place: TextLine | undefined;
  /** "style" and its like, until it closes. */
  #silent = "";
  /** Whether lines are as they are set: in "pre". */
  #isSet = false;
  /** Whether "br" ended the line before: what it ends is often a line of plain text. */
  #isBroken = false;
  /** A tag that goes on in the next line, without its "<". */
  #tag: string | undefined;

  add(line: TextLine): void {
    if (!this.#hasText) this.#place = line;
    let at = this.#tag === undefined ? 0 : this.#readTag(line, 0);
    while (at >= 0) {
      const open = line.text.indexOf("<", at);
      this.#write(open < 0 ? line.text.slice(at) : line.text.slice(at, open));
      at = open < 0 ? -1 : this.#readTag(line, open + 1);
    }
    if (this.#isSet) this.#endLine();
    else if (this.#text !== "") this.#write(" ");
  }

  close(): TextLine[] {
    this.#endLine();
    return this.#lines;
  }

  /** Reads on in a tag; answers where it ends, or -1 when the line ends before it. */
  #readTag(line: TextLine, from: number): number {
    const close = line.text.indexOf(">", from);
    const tag = (this.#tag ?? "") + line.text.slice(from, close < 0 ? undefined : close);
    // What is too long to be a tag is none, and what it hid is lost.
    this.#tag = close < 0 && tag.length < MAX_TAG ? `${tag} ` : undefined;
    if (close < 0) return -1;
    this.#obey(tag, line);
    return close + 1;
  }

  #obey(tag: string, line: TextLine): void {
    if (this.#silent !== "") {
      if (tag.toLowerCase().startsWith(`/${this.#silent}`)) this.#silent = "";
      return;
    }
    this.#silent = SILENT.exec(tag)?.[1]?.toLowerCase() ?? "";
    // <user@example.com> left bare by a careless template
    if (tag.includes("@") && !/\s/.test(tag)) this.#write(`<${tag}>`);
    else if (BLOCK.test(tag)) {
      // Lines are set as one "div" each: there is nothing between them.
      if (this.#hasText || !/^\/?div/i.test(tag)) this.#endLine();
      this.#place = line;
      this.#isBroken = /^br\b/i.test(tag);
      if (/^\/?pre\b/i.test(tag)) this.#isSet = !tag.startsWith("/");
    }
  }

  #write(text: string): void {
    if (this.#silent !== "") return;
    this.#text += text;
    this.#hasText ||= text.trim() !== "";
  }

  #endLine(): void {
    const plain = undoReferences(this.#text);
    const text = this.#isSet ? plain.replaceAll("\u00a0", " ").trimEnd() : onScreen(plain, this.#isBroken);
    const place = this.#place;
    if (place !== undefined && (text !== "" || this.#lines.at(-1)?.text !== ""))
      this.#lines.push({ text, start: place.start, end: place.end });
    this.#text = "";
    this.#hasText = false;
  }
}

/** What is shown of a line. Blanks that must not break set it in, as those behind a "br" did before a program made HTML of its text. */
function onScreen(plain: string, isBroken: boolean): string {
  const text = plain.replaceAll(/[ \t\u00a0]+/g, " ").trim();
  const indent = text === "" ? "" : (/^[ \t\u00a0]*/.exec(plain)?.[0] ?? "");
  return (isBroken && indent.length > 1) || indent.includes("\u00a0") ? indent.replaceAll("\u00a0", " ") + text : text;
}

function undoReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : "";
  });
}
