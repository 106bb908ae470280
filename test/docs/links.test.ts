/** Links between the pages lead somewhere, no page is without one, and the licence is the same in each package. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { examplePages, ROOT } from "../../scripts/examples/pages.ts";

function localLinks(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/gu)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((link) => !/^[a-z]+:/u.test(link));
}

/** The anchors that a page offers: its headings as GitHub names them, and those written by hand. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map((match) => (match[1] ?? "").toLowerCase());
  const names = headings.map((heading) => heading.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/gu, "-"));
  return new Set([...names, ...[...text.matchAll(/<a id="([^"]+)">/gu)].map((match) => match[1] ?? "")]);
}

it.each(examplePages())("%s links to what exists", (path) => {
  const broken = localLinks(readFileSync(join(ROOT, path), "utf8")).filter((link) => {
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? join(ROOT, path) : join(ROOT, dirname(path), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && target.endsWith(".md") && !anchors(readFileSync(target, "utf8")).has(anchor);
  });
  expect(broken).toEqual([]);
});

it("the documentation leads to every one of its pages", () => {
  const reached = new Set(["docs/README.md"]);
  for (const path of reached) {
    for (const link of localLinks(readFileSync(join(ROOT, path), "utf8"))) {
      const page = join(dirname(path), link.split("#")[0] ?? "");
      if (page.startsWith("docs/") && page.endsWith(".md") && existsSync(join(ROOT, page))) reached.add(page);
    }
  }
  expect(examplePages().filter((path) => path.startsWith("docs/") && !reached.has(path))).toEqual([]);
});

it.each(["core", "server"])("packages/%s carries the licence", (name) => {
  expect(readFileSync(join(ROOT, "packages", name, "LICENSE"), "utf8")).toBe(readFileSync(join(ROOT, "LICENSE"), "utf8"));
});
