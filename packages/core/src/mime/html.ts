/** HTML of a notification made plain enough to read: tags dropped, block ends become line ends, character references undone. */

import type { TextLine } from "./text-line.ts";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
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
  const lines: TextLine[] = [];
  let text = "";
  let place = source[0];
  let silent = "";
  let openTag = "";
  const flush = (): void => {
    const clean = undoReferences(text)
      .replaceAll(/[ \t\u00a0]+/g, " ")
      .trim();
    if (place !== undefined && (clean !== "" || lines.at(-1)?.text !== "")) lines.push({ text: clean, start: place.start, end: place.end });
    text = "";
  };
  for (const line of source) {
    if (text.trim() === "") place = line;
    let rest = openTag === "" ? line.text : `${openTag} ${line.text}`;
    openTag = "";
    for (;;) {
      const open = rest.indexOf("<");
      if (silent === "") text += open < 0 ? rest : rest.slice(0, open);
      if (open < 0) break;
      const close = rest.indexOf(">", open);
      if (close < 0) {
        // a tag that goes on in the next line; what is too long to be one is text
        if (rest.length - open < MAX_TAG) openTag = rest.slice(open);
        break;
      }
      const tag = rest.slice(open + 1, close);
      rest = rest.slice(close + 1);
      if (silent !== "") {
        if (tag.toLowerCase().startsWith(`/${silent}`)) silent = "";
        continue;
      }
      silent = SILENT.exec(tag)?.[1]?.toLowerCase() ?? "";
      if (tag.includes("@") && !/\s/.test(tag))
        text += `<${tag}>`; // <user@example.com> left bare by a careless template
      else if (BLOCK.test(tag)) {
        flush();
        place = line;
      }
    }
    text += " ";
  }
  flush();
  return lines;
}

function undoReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
}
