/** A machine for tests: its files, its name, nothing of the real one. */

import type { ConfigurationSources, FileFacts } from "./sources.ts";

interface MadeUpFile extends Partial<FileFacts> {
  readonly text?: string;
}

/** Files by their absolute paths. */
export type MadeUpFiles = Readonly<Record<string, MadeUpFile>>;

/** A machine named mx.example.com that stands in /srv. */
export function machineWith(files: MadeUpFiles, change: Partial<ConfigurationSources> = {}): ConfigurationSources {
  return {
    folder: "/srv",
    hostname: "mx.example.com",
    isTerminal: false,
    readText: (path) => {
      const text = files[path]?.text;
      if (text === undefined) throw Object.assign(new Error(`ENOENT: no such file, ${path}`), { code: "ENOENT" });
      return text;
    },
    factsOf: (path) => files[path] && { isFolder: false, isReadable: true, isOpenToAll: false, ...files[path] },
    ...change,
  };
}
