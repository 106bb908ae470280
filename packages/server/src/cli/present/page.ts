/**
 * Blocks of the page that `ricochet explain` writes: headings, labelled lines, lists. 78 columns, so
 * that it can be sent on by mail as it is. Every text that came out of a mail is made printable here.
 */

import { displayWidth } from "./display-width.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

export const PAGE_WIDTH = 78;
const MARGIN = "  ";
const LABEL_WIDTH = 14;

export function title(text: string, paint: Paint): string {
  const wrapped = wrap(printable(text), { width: PAGE_WIDTH });
  const longest = Math.max(...wrapped.split("\n").map(displayWidth));
  return `${paint("bold", wrapped)}\n${"═".repeat(longest)}`;
}

export function heading(text: string, paint: Paint): string {
  return paint("bold", text.toUpperCase());
}

export function paragraph(text: string): string {
  return wrap(printable(text), { width: PAGE_WIDTH });
}

/** "  Subject     Your invoice"; nothing for a value that is not there. */
export function labelled(label: string, value: string | undefined): readonly string[] {
  if (value === undefined || value === "") return [];
  return [wrap(printable(value), { width: PAGE_WIDTH, lead: MARGIN + label.padEnd(LABEL_WIDTH) })];
}

export function bullet(text: string): string {
  return wrap(printable(text), { width: PAGE_WIDTH, lead: `${MARGIN}* ` });
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | readonly string[])[]): string {
  const texts = parts.map((part) => (typeof part === "string" ? part : part.join("\n")));
  return texts.filter((text) => text !== "").join("\n\n");
}
