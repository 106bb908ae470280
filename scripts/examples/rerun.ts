/**
 * The fenced blocks of a page that claim something: `console` blocks with commands and what they
 * print, and `ts` blocks with a `text` block right below that says what they print. Runs them all
 * and gives the page as it should be; a page that is right comes back as it was.
 */

export interface Runner {
  /** What a line of shell prints. */
  command(line: string): string;
  /** What a TypeScript module prints. */
  program(source: string): string;
}

const CONSOLE = /^```console\n([\s\S]*?)^```$/gmu;
const PROGRAM = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gmu;

export function rerunPage(page: string, runner: Runner): string {
  return page
    .replaceAll(CONSOLE, (_, block: string) => `\`\`\`console\n${rerunCommands(block, runner)}\`\`\``)
    .replaceAll(PROGRAM, (_, source: string) => `\`\`\`ts\n${source}\`\`\`\n\n\`\`\`text\n${oneLineEnd(runner.program(source))}\`\`\``);
}

function rerunCommands(block: string, runner: Runner): string {
  const lines = block.split("\n").filter((line) => line.startsWith("$ "));
  return lines.map((line) => `${line}\n${oneLineEnd(runner.command(line.slice(2)))}`).join("");
}

const oneLineEnd = (text: string): string => (text.trimEnd() === "" ? "" : `${text.trimEnd()}\n`);
