/** What every generated page has in common: its head, which says where it comes from, and tables of Markdown. */

export interface Page {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

export function page(path: string, title: string, source: string, paragraphs: readonly string[]): Page {
  const head = `<!-- Written by \`npm run docs\` from ${source}; a test holds the two equal. -->`;
  return { path, text: `${[head, `# ${title}`, ...paragraphs].join("\n\n")}\n` };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export const code = (text: string): string => `\`${text}\``;
