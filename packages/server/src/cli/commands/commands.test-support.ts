/** A process for commands in tests: what they read, what they write, how they end. */

import { Readable, Writable } from "node:stream";
import type { Context } from "./context.ts";

interface Given {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** A context, and what was said in it. */
export function madeUpContext({ environment = {}, input = "" }: Given = {}) {
  const said = { stdout: "", stderr: "", code: 0 };
  const stream = (name: "stdout" | "stderr") =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        said[name] += chunk.toString("latin1");
        done();
      },
    });
  const process = {
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    stdin: Readable.from([Buffer.from(input, "latin1")]),
    env: environment,
  };
  const fail: Context["fail"] = (code, line) => {
    said.code = Math.max(said.code, code);
    said.stderr += `${line}\n`;
  };
  return { context: { process, fail } as unknown as Context, said };
}
