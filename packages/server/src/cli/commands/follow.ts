/** `ricochet follow`: a log into the ledger, beside a running daemon or without one. */

import { resolve } from "node:path";
import type { Configuration, LogIntake } from "../../config/index.ts";
import type { DaemonEvent } from "../../service/events/index.ts";
import { followInto } from "../../service/sources/index.ts";
import type { Store } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { inStore } from "./with-store.ts";

export interface FollowFlags extends ConfigFlag, JsonFlag {
  readonly fromStart?: boolean;
  readonly once?: boolean;
  readonly senders?: string;
}

const POLL_MS = 1_000;

export async function follow(this: Context, flags: FollowFlags, log: string): Promise<void> {
  const configuration = (await configured(this, flags))?.configuration;
  if (configuration === undefined) return;
  const path = resolve(log);
  if (configuration.intake.some((one) => one.kind === "log" && one.path === path)) {
    this.fail(EXIT.wrongUse, `ricochet follow: the daemon follows ${shown(path)} already; an [[intake]] of the configuration says so`);
    return;
  }
  const senders = flags.senders?.split(",").map((domain) => domain.trim().toLowerCase()) ?? [];
  const settings: LogIntake = {
    ...{ kind: "log", path, fromStart: flags.fromStart === true, senders, pollMs: POLL_MS },
    ...{ tenant: "default", stream: "transactional" },
  };
  await inStore(this, configuration, {
    command: "follow",
    makesStore: true,
    act: ({ store }) => followOn(this, { flags, settings, configuration, store }),
  });
}

interface Following {
  readonly flags: FollowFlags;
  readonly settings: LogIntake;
  readonly configuration: Configuration;
  readonly store: Store;
}

async function followOn(context: Context, { flags, settings, configuration, store }: Following): Promise<void> {
  const output = new Output(context.process.stdout);
  const end = new AbortController();
  const onSignal = (): void => end.abort();
  // what waits for a file keeps no process alive
  const alive = setInterval(() => undefined, POLL_MS);
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  let recorded = 0;
  const observe = (event: DaemonEvent): void => {
    if (event.kind === "source-troubled") context.fail(EXIT.ok, `ricochet follow: ${shown(event.because)}`);
    if (event.kind !== "bounce-read") return;
    recorded += 1;
    const { recipient, reason, bounce, rule } = event;
    if (flags.json === true) output.addJson({ recipient, reason, bounce, ...(rule !== undefined && { rule }) });
    else output.add(`${shown(recipient)}: ${reason}, ${bounce}\n`);
    if (output.isFull || flags.once !== true) output.flush().catch(onSignal);
  };
  try {
    await followInto({ store, configuration, observe, settings, signal: end.signal, isOnce: flags.once === true });
    if (flags.json !== true) output.add(`outcomes recorded: ${recorded}\n`);
    await output.flush();
  } finally {
    clearInterval(alive);
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}
