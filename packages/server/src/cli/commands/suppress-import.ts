/** `ricochet suppress import`: a list of ours or of a sending service, with a bar on a terminal; wrong lines are told, and the rest goes in. */

import { closeSync, createReadStream, fstatSync, openSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Readable } from "node:stream";
import { boundHeap } from "../../heap/index.ts";
import { importList } from "../../service/suppression/exchange/index.ts";
import type { Context } from "./context.ts";
import { CountBar } from "./count-bar.ts";
import { EXIT } from "./exit-code.ts";
import { tellFailure } from "./failures.ts";
import { shown } from "./shown.ts";
import { type ImportFlags, streamOf } from "./suppress-flags.ts";
import { fillingSuppressions } from "./with-suppressions.ts";

const STDIN = "-";
/** More than a person reads. */
const FAULTS_TOLD = 20;

export async function importSuppressions(this: Context, flags: ImportFlags, path: string): Promise<void> {
  // millions of lines are garbage as soon as they are written: unbounded, V8 keeps 150 MB of them
  boundHeap();
  await fillingSuppressions(this, flags, async ({ list, configuration, nowMs }) => {
    const name = path === STDIN ? "the standard input" : basename(path);
    const octets = path === STDIN ? this.process.stdin : opened(this, path);
    if (octets === undefined) return;
    const stream = streamOf(flags);
    const bar = new CountBar(this.process.stderr);
    let faults = 0;
    const result = await importList(list.store, {
      octets,
      who: "cli",
      name,
      folder: dirname(configuration.store.file),
      rules: configuration.suppression.addresses,
      nowMs,
      ...(flags.tenant !== undefined && { tenant: flags.tenant }),
      ...(stream !== undefined && { stream }),
      ...(flags.kind !== undefined && { kind: flags.kind }),
      onFault: (line, words) => {
        faults += 1;
        if (faults <= FAULTS_TOLD) this.fail(EXIT.badInput, `ricochet suppress import: ${shown(name)}:${line}: ${shown(words)}`);
      },
      onProgress: (read, written) =>
        bar.show(written === 0 ? { done: read, words: "read" } : { done: written, total: read, words: "written" }),
    });
    bar.end();
    if (faults > FAULTS_TOLD) this.fail(EXIT.badInput, `ricochet suppress import: and ${faults - FAULTS_TOLD} lines more that are wrong`);
    this.process.stdout.write(flags.json === true ? `${JSON.stringify(result)}\n` : sentence(result));
  });
}

/** A file that cannot be read is named, before anything is written. */
function opened(context: Context, path: string): Readable | undefined {
  try {
    const fd = openSync(path, "r");
    if (!fstatSync(fd).isDirectory()) return createReadStream(path, { fd });
    closeSync(fd);
    throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  } catch (cause) {
    tellFailure(context, { path, cause }, "nothing was imported");
    return undefined;
  }
}

function sentence({ read, added, ended, faults }: Awaited<ReturnType<typeof importList>>): string {
  const more = [
    read - added > 0 && `known before: ${read - added}`,
    ended > 0 && `over already: ${ended}`,
    faults > 0 && `wrong: ${faults}`,
  ];
  return `${[`added: ${added}`, ...more.filter((part) => part !== false)].join(", ")}\n`;
}
