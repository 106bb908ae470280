/**
 * All that a test needs: next hops, senders, a configuration, and one daemon after the other on the same store. It knows when
 * each was killed, and waits for the account to be settled.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../program/command.ts";
import { mailFolder, type Site, storeFile, writeConfig } from "../program/config-file.ts";
import { type DaemonProcess, spawnDaemon, startDaemon } from "../program/daemon.ts";
import { type Account, settleAccount } from "./account.ts";
import { eventually } from "./eventually.ts";
import { FATES } from "./fate.ts";
import { mailboxCopies } from "./mailbox-copies.ts";
import { type NextHops, startNextHops } from "./next-hops.ts";
import { Senders } from "./senders.ts";

const LOCAL = FATES.filter(({ answer }) => answer === "local").map(({ domain }) => domain);
/** It only ends what would wait for ever. */
const LIMIT_MS = 120_000;

/** Makes one; `close` it. */
export async function makeScene(site: Partial<Pick<Site, "storeFolder" | "minFreeBytes">> = {}): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-faults-"));
  return new Scene({ ...site, folder, localDomains: LOCAL, hops: await startNextHops() });
}

class Scene {
  readonly folder: string;
  readonly configFile: string;
  readonly storeFile: string;
  readonly hops: NextHops;
  readonly senders = new Senders();
  readonly killedAtMs: number[] = [];
  readonly #running = new Set<DaemonProcess>();

  constructor(site: Omit<Site, "ports"> & { readonly hops: NextHops }) {
    this.folder = site.folder;
    this.hops = site.hops;
    this.storeFile = storeFile(site);
    this.configFile = writeConfig({ ...site, ports: site.hops.ports });
  }

  /** Starts a daemon and waits until it listens. */
  async start(): Promise<DaemonProcess> {
    const daemon = await startDaemon(this.configFile);
    this.#running.add(daemon);
    return daemon;
  }

  /** Starts one and waits for nothing. */
  spawn(): DaemonProcess {
    const daemon = spawnDaemon(this.configFile);
    this.#running.add(daemon);
    return daemon;
  }

  async kill(daemon: DaemonProcess): Promise<void> {
    this.killedAtMs.push(await daemon.kill());
    this.#running.delete(daemon);
  }

  async stop(daemon: DaemonProcess): Promise<number | null> {
    this.#running.delete(daemon);
    return await daemon.stop();
  }

  account(): Account {
    const copies = [...this.hops.taken, ...mailboxCopies(mailFolder(this))];
    return settleAccount({ sent: this.senders.sent, copies, killedAtMs: this.killedAtMs });
  }

  /** The account as soon as nothing is missing, or after so long as it is then. */
  async settled(limitMs = LIMIT_MS): Promise<Account> {
    return await eventually(() => this.account(), { isEnough: ({ missing }) => missing.length === 0, limitMs });
  }

  /** How many recipients wait still, as soon as that is none, or after so long as it is then. */
  async waiting(): Promise<number> {
    const look = async (): Promise<number> => {
      const { byState } = JSON.parse((await this.queue("stats", "--json")).stdout);
      return (byState.waiting ?? 0) + (byState.claimed ?? 0);
    };
    return await eventually(look, { isEnough: (count) => count === 0, limitMs: LIMIT_MS });
  }

  /** What `ricochet queue` says. */
  async queue(verb: string, ...args: readonly string[]) {
    return await runCommand("queue", verb, "--config", this.configFile, ...args);
  }

  async close(): Promise<void> {
    for (const daemon of this.#running) await daemon.kill();
    await this.hops.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export type { Scene };
