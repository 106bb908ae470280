/**
 * Holds one package against its layers and says in a sentence what breaks them:
 * arrows between folders that are not allowed, imports past a folder's index, imports of the own
 * index, `export *`, default exports, `node:` and packages where they have no place, and circles
 * of files or of folders. An empty list means that the house stands as drawn.
 */
import { posix } from "node:path";
import { type Arrow, arrowsOf } from "./arrows.ts";
import { findCycles } from "./cycles.ts";
import { isWithin, type PackageLayers } from "./layers.ts";
import { parseSourceFile, type SourceFile } from "./source-file.ts";
import type { SourceTree } from "./source-tree.ts";

export function findViolations(tree: SourceTree, layers: PackageLayers): string[] {
  const files = new Map([...tree].map(([path, text]) => [path, parseSourceFile(path, text)]));
  const arrows = arrowsOf(files);
  return [
    ...[...files].flatMap(([path, file]) => [...exportViolations(path, file), ...outsideViolations(path, file, layers)]),
    ...arrows.flatMap((arrow) => [...targetViolations(arrow, files), ...arrowViolations(arrow, layers)]),
    ...findCycles(graphOf(arrows)).map((cycle) => `circle of files: ${cycle}`),
    ...findCycles(graphOf(folderArrows(arrows, layers))).map((cycle) => `circle of folders: ${cycle}`),
  ];
}

function exportViolations(path: string, file: SourceFile): string[] {
  return [...(file.exportsAll ? [`${path} has an export *`] : []), ...(file.exportsDefault ? [`${path} has a default export`] : [])];
}

/** `node:` modules and packages, each only where the layers let them in. */
function outsideViolations(path: string, file: SourceFile, layers: PackageLayers): string[] {
  const folder = posix.dirname(path);
  return file.imports
    .filter((specifier) => !specifier.startsWith("."))
    .flatMap((specifier) => {
      const places = specifier.startsWith("node:") ? layers.node : layers.packages[packageOf(specifier)];
      if (places === undefined) return [`${path} imports the package ${specifier}, which its package may not use`];
      return places.some((place) => isWithin(folder, place)) ? [] : [`${path} imports ${specifier}, which has no place in ${folder}`];
    });
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function targetViolations({ from, to }: Arrow, files: ReadonlyMap<string, SourceFile>): string[] {
  if (to.startsWith("..")) return [`${from} leaves its package: ${to}`];
  return files.has(to) ? [] : [`${from} imports ${to}, which does not exist`];
}

function arrowViolations({ from, to }: Arrow, layers: PackageLayers): string[] {
  const [fromFolder, toFolder] = [posix.dirname(from), posix.dirname(to)];
  const isIndex = posix.basename(to) === "index.ts";
  if (to.startsWith("..")) return [];
  if (fromFolder === toFolder) return isIndex ? [`${from} imports the index of its own folder`] : [];
  if (layers.leaves.includes(to)) return mayImportLeaf(fromFolder, to, layers) ? [] : [`${from} may not import the leaf ${to}`];
  return [
    ...(isIndex ? [] : [`${from} imports ${to} past the index of ${toFolder}`]),
    ...(mayImport(fromFolder, toFolder, layers) ? [] : [`forbidden arrow ${fromFolder} -> ${toFolder}: ${from} imports ${to}`]),
  ];
}

/** A folder may import what its layers name, and the folders right below it. */
function mayImport(from: string, to: string, layers: PackageLayers): boolean {
  return permissionsOf(from, layers).includes(to) || (from !== "." && posix.dirname(to) === from);
}

/** A leaf serves its own folder, all below it, and those who may import its folder. */
function mayImportLeaf(from: string, leaf: string, layers: PackageLayers): boolean {
  const home = posix.dirname(leaf);
  return isWithin(from, home) || mayImport(from, home, layers) || permissionsOf(from, layers).includes(leaf);
}

function permissionsOf(folder: string, layers: PackageLayers): readonly string[] {
  const own = layers.folders[folder];
  if (own !== undefined) return own;
  const parent = posix.dirname(folder);
  if (parent === "." || parent === folder) return [];
  return permissionsOf(parent, layers).filter((other) => !isWithin(other, parent));
}

function folderArrows(arrows: readonly Arrow[], layers: PackageLayers): Arrow[] {
  const home = (path: string) => (layers.leaves.includes(path) ? path : posix.dirname(path));
  return arrows.map(({ from, to }) => ({ from: home(from), to: home(to) })).filter(({ from, to }) => from !== to);
}

function graphOf(arrows: readonly Arrow[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of arrows) {
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets.add(to));
  }
  return graph;
}
