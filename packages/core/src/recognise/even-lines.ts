/**
 * The lines as the program set them. Gateways and mail programs that write a text anew set all of it in from the edge, or
 * an empty line behind each; programs set in and part what belongs together, and formats read that.
 */

import type { TextLine } from "../mime/index.ts";

/** Without the indent that all lines have, and without empty lines that stand behind every other. */
export function evenLines(lines: readonly TextLine[]): readonly TextLine[] {
  return withoutIndent(withoutGaps(lines));
}

function withoutIndent(lines: readonly TextLine[]): readonly TextLine[] {
  let indent: string | undefined;
  for (const { text } of lines) {
    if (text === "") continue;
    indent ??= /^\s*/.exec(text)?.[0] ?? "";
    while (!text.startsWith(indent)) indent = indent.slice(0, -1);
    if (indent === "") return lines;
  }
  const width = indent?.length ?? 0;
  return lines.map((line) => {
    const isExact = line.end - line.start === line.text.length;
    return line.text === "" ? line : { ...line, text: line.text.slice(width), start: isExact ? line.start + width : line.start };
  });
}

/** An empty line of the program's own has become three: without one of those, each line is a paragraph. */
function withoutGaps(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines.findIndex(({ text }) => text !== "");
  let isParted = false;
  for (let at = first + 1; at < lines.length; at += 2) {
    if (lines[at]?.text !== "") return lines;
    isParted ||= lines[at + 1]?.text === "" && at + 2 < lines.length;
  }
  return isParted ? lines.filter((_, at) => at >= first && (at - first) % 2 === 0) : lines;
}
