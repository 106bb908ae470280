/**
 * The shape of `layers.json`: for each package which folder may import which, as data.
 *
 * A folder that is not named takes the permissions of the nearest named folder above it, without
 * that folder's own sub-folders. A leaf is a single file that gives types to a folder and to the
 * folders below it; it counts as a folder of its own, so that giving a type makes no circle.
 */
import { readFileSync } from "node:fs";

export interface PackageLayers {
  /** Folder of the sources, from the root of the checkout. */
  readonly root: string;
  /** Folders that may import `node:` modules, with all below them; "*" is every folder. */
  readonly node: readonly string[];
  /** Packages that may be imported, and the folders that may do so. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  readonly leaves: readonly string[];
  /** Folder -> folders that it may import. "." is the root of the sources. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
}

export type Layers = Readonly<Record<string, PackageLayers>>;

export function readLayers(file: URL): Layers {
  return JSON.parse(readFileSync(file, "utf8")) as Layers;
}

/** "recognise/formats" and "recognise" are within "recognise"; everything is within "*". */
export function isWithin(folder: string, outer: string): boolean {
  return outer === "*" || folder === outer || folder.startsWith(`${outer}/`);
}
