/** How the test runner finds what tests import: the library as source, the programs of threads as they were bundled. */

import { fileURLToPath } from "node:url";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `resolve.alias` of every configuration whose tests open a store. */
export const FROM_SOURCE = [
  { find: "@ricochet/core", replacement: here("../../../packages/core/src/index.ts") },
  { find: /^(?:\.\.\/)+threads\/index\.ts$/, replacement: here("./thread-file.ts") },
];

/** Goes with it, among `globalSetup`. */
export const BUNDLE_THREAD: string = here("./bundle-thread.ts");
