/**
 * `ricochet serve`: the daemon in the foreground, which is what systemd, containers and a person at a terminal want.
 * What runs inside is the service's matter; here are the configuration, the log, and who the process is.
 */

import { type Configuration, findingText, withKeptKey } from "../../config/index.ts";
import { createLog } from "../../service/log/index.ts";
import { systemClock } from "../../time/index.ts";
import {
  boundHeap,
  dropRoot,
  firstWords,
  handOverStore,
  makeMailboxFolders,
  runDaemon,
  type StartDaemon,
  serviceManager,
  startFailure,
  tooFewFiles,
  unwritableMailboxes,
  wantedIdentity,
} from "../daemon/index.ts";
import { configured, type Loaded, readConfiguration } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

/** Mail is private: what the daemon makes is for itself alone. */
const UMASK = 0o077;

/** The command, around a way to start the daemon. */
export function serveWith(start: StartDaemon): (this: Context, flags: ConfigFlag) => Promise<void> {
  return async function serve(this: Context, flags: ConfigFlag): Promise<void> {
    const loaded = await configured(this, flags);
    if (loaded === undefined) return;
    process.umask(UMASK);
    boundHeap();
    outliveReader(this);
    const log = openLog(this, loaded.configuration);
    for (const warning of loaded.warnings) log.observe({ kind: "warning", words: findingText(warning) });
    const fewFiles = tooFewFiles(loaded.configuration);
    if (fewFiles !== undefined) log.observe({ kind: "warning", words: fewFiles });
    try {
      const end = await live(this, { start, flags, loaded, log });
      log.close();
      // The second signal: whoever gave it does not want to wait for sockets that are open still.
      if (end === "at-once") process.exit(EXIT.ok);
      // Nothing can be taken or settled without the store; what is in it is safe, and a new process can go on.
      if (end === "broken") process.exit(EXIT.tryAgain);
    } catch (cause) {
      const { words, isRetryable } = startFailure(cause);
      this.fail(isRetryable ? EXIT.tryAgain : EXIT.badInput, `ricochet serve: cannot start: ${shown(words)}`);
    }
  };
}

/** A log that nobody takes (its reader has ended, its disk is full) must not end the mail service, as it ends other commands. */
function outliveReader({ process: { stdout, stderr } }: Context): void {
  for (const stream of [stdout, stderr]) stream.removeAllListeners("error").on("error", () => undefined);
}

interface Life {
  readonly start: StartDaemon;
  readonly flags: ConfigFlag;
  readonly loaded: Loaded;
  readonly log: ReturnType<typeof createLog>;
}

function live(context: Context, { start, flags, loaded, log }: Life) {
  const { file } = loaded;
  const identity = wantedIdentity(loaded.configuration.process, process);
  if (identity !== undefined) {
    handOverStore(loaded.configuration.store.file, identity);
    makeMailboxFolders(loaded.configuration, identity);
  }
  const configuration = withKeptKey(loaded.configuration, identity);
  const manager = serviceManager({ environment: context.process.env });
  return runDaemon({
    configuration,
    start,
    observe: log.observe,
    afterBinding: () => {
      if (identity !== undefined) dropRoot(identity, process);
      for (const words of unwritableMailboxes(configuration)) log.observe({ kind: "warning", words });
    },
    signals: process,
    manager,
    readAgain: () => readAgain(context, flags),
    onReady: ({ endpoints }) => {
      if (context.process.stdout.isTTY)
        context.process.stdout.write(firstWords({ configuration, endpoints, ...(file !== undefined && { file }), ...calledBy(context) }));
    },
  }).finally(() => manager.close());
}

/** npm starts it in a clone, where only npx finds it. */
function calledBy({ process: { env } }: Context): { readonly program?: string } {
  return env["npm_lifecycle_event"] === undefined ? {} : { program: "npx ricochet" };
}

function openLog({ process: { stdout, env } }: Context, { log }: Configuration) {
  return createLog({
    ...log,
    clock: systemClock,
    write: (line) => stdout.write(line),
    isColoured: stdout.isTTY === true && !env["NO_COLOR"],
  });
}

async function readAgain(context: Context, flags: ConfigFlag): Promise<Configuration> {
  const result = await readConfiguration(context, flags);
  if (result.kind === "faulty") throw new Error(result.faults.map(findingText).join("; "));
  return withKeptKey(result.configuration);
}
