/**
 * Who is measured: this program and the two best free readers of bounces, each as a whole process from
 * an mbox (or a folder of files) to lines of JSON on its standard output.
 *
 * A peer that is not installed is left out, and the run says so.
 */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Reader {
  readonly name: string;
  readonly version: string;
  readonly command: readonly string[];
  /** With a folder behind it: prints the files on which the reader dies or does not end. */
  readonly attempt: readonly string[] | undefined;
}

interface Peer {
  readonly name: string;
  readonly run: readonly string[];
  readonly version: readonly string[];
  readonly debian: string;
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const PYTHON = "/usr/bin/python3";

const PEERS: readonly Peer[] = [
  {
    name: "Sisimai",
    run: ["perl", path("peers/sisimai.pl")],
    version: ["perl", "-MSisimai", "-e", "print Sisimai->version"],
    debian: "libsisimai-perl",
  },
  {
    name: "flufl.bounce",
    run: [PYTHON, path("peers/flufl-bounce.py")],
    version: [PYTHON, "-c", "import flufl.bounce; print(flufl.bounce.__version__)"],
    debian: "python3-flufl.bounce",
  },
];

export const RICOCHET: Reader = {
  name: "ricochet",
  version: "this build",
  command: [process.execPath, path("../packages/server/bin/ricochet.js"), "read", "--json"],
  attempt: undefined,
};

/** What it costs to do all but read, for messages of a set of that size. */
export function nothingRead(size: number): Reader {
  return {
    name: "(nothing read)",
    version: "this build",
    command: [process.execPath, path("peers/nothing-read.ts"), String(size)],
    attempt: undefined,
  };
}

export function peers(): { readonly found: readonly Reader[]; readonly missing: readonly string[] } {
  const found: Reader[] = [];
  const missing: string[] = [];
  for (const { name, run, version, debian } of PEERS) {
    const asked = spawnSync(version[0] ?? "", version.slice(1), { encoding: "utf8" });
    if (asked.status === 0) found.push({ name, version: asked.stdout.trim(), command: run, attempt: [...run, "--try"] });
    else missing.push(`${name} (apt-get install ${debian})`);
  }
  return { found, missing };
}
