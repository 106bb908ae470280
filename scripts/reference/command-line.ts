/** docs/reference/command-line.md, from what the built program says of itself. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ROUTES, verbsOf } from "../../packages/server/src/cli/commands/index.ts";
import { type Page, page } from "./page.ts";

const PROGRAM = fileURLToPath(new URL("../../packages/server/bin/ricochet.js", import.meta.url));
export function commandLinePage(): Page {
  return page("docs/reference/command-line.md", "Command line", "`ricochet --help`", [
    "Every command takes `--help`. `-` is the standard input. Output for people is a table or a page; `--json` gives one object a line, in the order of the input, and is a contract: the members of a [Report](report.md) do not change their meaning.",
    help([]),
    ...verbsOf(ROUTES).flatMap(({ words }) => [`## ricochet ${words.join(" ")}`, help(words)]),
  ]);
}

function help(verb: readonly string[]): string {
  const run = spawnSync(process.execPath, [PROGRAM, ...verb, "--help"], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "120" },
  });
  if (run.status !== 0) throw new Error(`ricochet ${verb.join(" ")} --help failed: ${run.stderr}`);
  return `\`\`\`text\n${run.stdout.trimEnd()}\n\`\`\``;
}
