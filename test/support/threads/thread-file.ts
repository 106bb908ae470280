/** Where the program of the store's threads lies while tests run: bundled once, before them all. */

import { pathToFileURL } from "node:url";

/** As the store asks for it. */
export function threadFile(): URL {
  return new URL("node_modules/.cache/ricochet/store-thread.js", pathToFileURL(`${process.cwd()}/`));
}
