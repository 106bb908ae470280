/** The package.json of the published core: that of the workspace, with the paths of what is published. */

import { PATHS } from "./bundle-core.ts";

/** The folder of the package in which the published form lies. */
export const LIBRARY = "lib";

export interface Manifest {
  readonly [member: string]: unknown;
}

export function publishedManifest({ scripts: _, ...workspace }: Manifest): Manifest {
  const exports = Object.fromEntries(
    PATHS.map((path) => [path === "index" ? "." : `./${path}`, { types: `./${LIBRARY}/${path}.d.ts`, default: `./${LIBRARY}/${path}.js` }]),
  );
  return { ...workspace, exports, files: [LIBRARY] };
}
