/**
 * Postfix' smtp-sink: takes all mail and throws it away, or refuses all recipients; written in C, so that it is not
 * what is measured. It counts what it took on its standard output.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { isListening, until } from "./until.ts";

export interface Sink {
  readonly port: number;
  /** Messages taken so far. */
  taken(): number;
  stop(): void;
}

export async function startSink(port: number, refuses: boolean): Promise<Sink> {
  const refusal = refuses ? ["-f", "RCPT", "-B", "550 5.1.1 User unknown"] : [];
  // The backlog is as long as the kernel allows: a connection that has to be tried again waits for a second.
  const child = spawn("smtp-sink", ["-c", "-4", "-u", "nobody", ...refusal, `127.0.0.1:${port}`, "4096"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let taken = 0;
  child.stdout.setEncoding("latin1").on("data", (printed: string) => {
    taken = Number.parseInt(printed.slice(printed.lastIndexOf("mesg=") + 5), 10) || taken;
  });
  await until("smtp-sink listens", 5000, () => isListening(port));
  return { port, taken: () => taken, stop: () => stopProcess(child) };
}

/** Ends a process, and never waits for it: what it leaves behind is in the scratch folder. */
function stopProcess(child: ChildProcess): void {
  child.kill("SIGKILL");
}
