/**
 * A package of Common JS that is loaded while the program runs has in the program's bundle no names for what is in it: esbuild gives the
 * module whole, as its default export. Node by itself finds most of the names, so that the sources alone do not show it.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSourceTree } from "./source-tree.ts";

const LOADED = /import\("((?!node:|\.|@ricochet\/)[^"]+)"\)/g;
const TAKEN_WHOLE = /^(?:\)\.default\b|\.then\(\(\{ default: whole \}\) => whole\))/;

function isCommonJs(name: string): boolean {
  const [first = "", second = ""] = name.split("/");
  const folder = first.startsWith("@") ? `${first}/${second}` : first;
  return JSON.parse(readFileSync(`node_modules/${folder}/package.json`, "utf8")).type !== "module";
}

test("what is loaded of Common JS is taken whole", () => {
  const loaded = [...readSourceTree("packages/server/src")].flatMap(([path, text]) =>
    [...text.matchAll(LOADED)].map((match) => ({ path, name: match[1] ?? "", rest: text.slice(match.index + match[0].length) })),
  );
  expect(loaded.length).toBeGreaterThan(4);
  const byName = loaded.filter(({ name, rest }) => isCommonJs(name) && !TAKEN_WHOLE.test(rest));
  expect(byName.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
