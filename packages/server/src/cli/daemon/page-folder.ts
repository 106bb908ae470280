/** Where the built page lies: beside the program as it is published, or where the build puts it when the sources run. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PLACES = ["./page/", "../../../dist/program/page/"] as const;

/** Undefined where it was not built. */
export function pageFolder(): string | undefined {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return folders.find((folder) => existsSync(`${folder}index.html`));
}
