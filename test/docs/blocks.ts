/**
 * The fenced blocks of the pages that claim something: `console` blocks with commands and what they
 * print, and `ts` blocks followed by a `text` block with what they print.
 */

export interface Command {
  readonly line: string;
  /** What the page says that it prints; a line of "…" stands for any lines. */
  readonly prints: string;
}

export interface Program {
  readonly source: string;
  readonly prints: string;
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gmu;

const fences = (page: string) =>
  [...page.matchAll(FENCE)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    end: match.index + match[0].length,
    start: match.index,
  }));

export function commandsOf(page: string): Command[] {
  return fences(page)
    .filter((fence) => fence.language === "console")
    .flatMap((fence) => fence.text.split(/^\$ /mu).slice(1))
    .map((part) => ({ line: part.slice(0, part.indexOf("\n")), prints: part.slice(part.indexOf("\n") + 1) }));
}

/** A program is a `ts` block right before a `text` block. Other `ts` blocks only show a shape. */
export function programsOf(page: string): Program[] {
  const all = fences(page);
  return all.flatMap((fence, index) => {
    const next = all[index + 1];
    const isProgram = fence.language === "ts" && next?.language === "text" && page.slice(fence.end, next.start).trim() === "";
    return isProgram ? [{ source: fence.text, prints: next.text }] : [];
  });
}

/** Whether `actual` is what the page says, where a line of "…" matches any number of lines. */
export function isPrinted(expected: string, actual: string): boolean {
  const parts = expected.trimEnd().split(/^…$/mu);
  let rest = actual.trimEnd();
  for (const [index, part] of parts.entries()) {
    const wanted = index === 0 ? part : part.replace(/^\n/u, "");
    const at = index > 0 && index === parts.length - 1 ? rest.length - wanted.length : rest.indexOf(wanted);
    if (at < 0 || (index === 0 && at !== 0) || !rest.startsWith(wanted, at)) return false;
    rest = rest.slice(at + wanted.length);
  }
  return parts.at(-1) === "" || rest === "";
}
