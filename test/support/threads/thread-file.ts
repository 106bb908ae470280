/** Where the programs of threads lie while tests run: bundled once, before them all. */

import { pathToFileURL } from "node:url";

/** As the program asks for it. */
export function threadFile(name: string): URL {
  return new URL(`node_modules/.cache/ricochet/${name}.js`, pathToFileURL(`${process.cwd()}/`));
}
