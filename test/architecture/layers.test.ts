/** The real sources against the real `layers.json`, and `layers.json` against itself. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findCycles } from "./cycles.ts";
import { findIdleRights } from "./idle-rights.ts";
import { readLayers } from "./layers.ts";
import { readSourceTree } from "./source-tree.ts";
import { findViolations } from "./violations.ts";

const ROOT = new URL("../../", import.meta.url);
const LAYERS = readLayers(new URL("layers.json", ROOT));

describe.each(Object.entries(LAYERS))("layers of %s", (_name, layers) => {
  const tree = readSourceTree(fileURLToPath(new URL(layers.root, ROOT)));

  it("has sources to check", () => {
    expect(tree.size).toBeGreaterThan(0);
  });

  it("has no import that the layers do not allow, and no circle of files or folders", () => {
    expect(findViolations(tree, layers)).toEqual([]);
  });

  it("gives every folder of the sources a layer", () => {
    const top = new Set([...tree.keys()].filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/"))));
    expect([...top].filter((folder) => !(folder in layers.folders))).toEqual([]);
  });

  it("gives every folder an index", () => {
    const folders = new Set([...tree.keys()].map((path) => path.slice(0, path.lastIndexOf("/") + 1)));
    const needed = [...folders].filter((folder) => folder === "" || layers.folders[folder.slice(0, -1)] !== undefined);
    expect(needed.filter((folder) => !tree.has(`${folder}index.ts`) && !tree.has(`${folder}main.ts`))).toEqual([]);
  });

  it("draws its permitted arrows without a circle", () => {
    expect(findCycles(new Map(Object.entries(layers.folders).map(([folder, targets]) => [folder, new Set(targets)])))).toEqual([]);
  });

  it("names only folders that there are, and gives no right that nobody uses", () => {
    const folders = Object.keys(layers.folders);
    expect(folders.filter((folder) => ![...tree.keys()].some((path) => folder === "." || path.startsWith(`${folder}/`)))).toEqual([]);
    expect(findIdleRights(tree, layers)).toEqual([]);
  });

  it("names only folders that it describes, and leaves that exist", () => {
    const targets = Object.values(layers.folders).flat();
    expect(targets.filter((folder) => !(folder in layers.folders) && !layers.leaves.includes(folder))).toEqual([]);
    expect(layers.leaves.filter((leaf) => !existsSync(fileURLToPath(new URL(`${layers.root}/${leaf}`, ROOT))))).toEqual([]);
  });
});
