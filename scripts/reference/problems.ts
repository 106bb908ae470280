/** docs/reference/problems.md, from the table of problem codes. */
import { PROBLEM_CODES } from "../../packages/core/src/model/index.ts";
import { code, type Page, page, table } from "./page.ts";

export function problemsPage(): Page {
  const rows = Object.entries(PROBLEM_CODES).map(([name, meaning]) => [`<a id="${name}"></a>${code(name)}`, meaning]);
  return page("docs/reference/problems.md", "Problems", "packages/core/src/model/problem.ts", [
    "Bad mail never throws. What was wrong with it stands in the report's `problems`: each with one of these codes, the byte `offset` where it shows, and a `text` for a person.",
    table(["code", "what it means"], rows),
  ]);
}
