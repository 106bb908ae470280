/**
 * `ricochet serve`: the daemon in the foreground, which is what systemd, containers and a person at a terminal want.
 * What runs inside is the service's matter; here are the configuration, the log, and who the process is.
 */

import { type Configuration, findingText, withKeptKey } from "../../config/index.ts";
import { boundHeap } from "../../heap/index.ts";
import type { Observe } from "../../service/events/index.ts";
import { createLog } from "../../service/log/index.ts";
import { systemClock } from "../../time/index.ts";
import {
  dropRoot,
  firstWords,
  handOverStore,
  LogOutlet,
  logWriter,
  makeMailboxFolders,
  runDaemon,
  type StartDaemon,
  serviceManager,
  startFailure,
  tooFewFiles,
  unwritableMailboxes,
  wantedIdentity,
  writeRest,
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
      const isLogged = await log.end();
      // The second signal: whoever gave it does not want to wait for sockets that are open still, nor for a reader of the log.
      if (end === "at-once" || !isLogged) process.exit(EXIT.ok);
      // Nothing can be taken or settled without the store; what is in it is safe, and a new process can go on.
      if (end === "broken") process.exit(EXIT.tryAgain);
    } catch (cause) {
      await log.end();
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
  readonly log: OwnLog;
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
  let next = configuration;
  return runDaemon({
    configuration,
    start,
    observe: (event) => {
      if (event.kind === "reloaded") log.setLevel(next.log.level);
      log.observe(event);
    },
    afterBinding: () => {
      if (identity !== undefined) dropRoot(identity, process);
      for (const words of unwritableMailboxes(configuration)) log.observe({ kind: "warning", words });
    },
    signals: process,
    manager,
    readAgain: async () => {
      next = await readAgain(context, { config: flags.config ?? file, observe: log.observe });
      return next;
    },
    onReady: ({ endpoints, wayIn }) => {
      if (!context.process.stdout.isTTY) return;
      const words = { configuration, endpoints, ...(file !== undefined && { file }), ...calledBy(context) };
      // Without a link it runs as well: `ricochet dashboard link` makes another.
      const link = (wayIn?.() ?? Promise.resolve(undefined)).catch(() => undefined);
      link.then((made) => log.say(firstWords({ ...words, ...(made !== undefined && { link: made }) })));
    },
  }).finally(() => manager.close());
}

/** npm starts it in a clone, where only npx finds it. */
function calledBy({ process: { env } }: Context): { readonly program?: string } {
  return env["npm_lifecycle_event"] === undefined ? {} : { program: "npx ricochet" };
}

interface OwnLog {
  readonly observe: Observe;
  /** From now on. */
  setLevel(level: Configuration["log"]["level"]): void;
  /** Words for whoever sits at the terminal. */
  say(words: string): void;
  /** Resolved when all is written (true), or nobody takes it. */
  end(): Promise<boolean>;
}

/** A reader that takes nothing for so long, after all else has ended, is not waited for. */
const LAST_WORDS_MS = 10_000;

function openLog({ process: { stdout, env } }: Context, { log }: Configuration): OwnLog {
  const outlet = new LogOutlet({ write: logWriter(stdout), onLost: (lines) => observe({ kind: "log-lost", lines }) });
  const isColoured = stdout.isTTY === true && !env["NO_COLOR"];
  let { level } = log;
  const { observe, close } = createLog({
    format: log.format,
    level: () => level,
    clock: systemClock,
    write: (line) => outlet.write(line),
    isColoured,
  });
  const onExit = (): void => writeRest(stdout, outlet.takeRest());
  process.once("exit", onExit);
  return {
    observe,
    setLevel: (next) => {
      level = next;
    },
    say: (words) => outlet.write(words),
    async end() {
      close();
      const isWritten = await inTime(outlet.flushed(), LAST_WORDS_MS);
      if (isWritten) process.off("exit", onExit);
      return isWritten;
    },
  };
}

/** Whether it was done before the time was over. */
async function inTime(work: Promise<void>, limitMs: number): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    limit = setTimeout(() => resolve(false), limitMs);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(limit);
  return isDone;
}

interface Reread {
  /** The file that was read at the start: it must be there still. Without it the defaults would hold, which have no domain. */
  readonly config: string | undefined;
  readonly observe: Observe;
}

async function readAgain(context: Context, { config, observe }: Reread): Promise<Configuration> {
  const result = await readConfiguration(context, config === undefined ? {} : { config });
  for (const warning of result.warnings) observe({ kind: "warning", words: findingText(warning) });
  if (result.kind === "faulty") throw new Error(result.faults.map(findingText).join("; "));
  return withKeptKey(result.configuration);
}
