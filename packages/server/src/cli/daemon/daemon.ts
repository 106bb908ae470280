/** What `ricochet serve` asks of the daemon: to start, to take a new configuration, to stop. Everything else about it is the service's own. */

import type { Configuration } from "../../config/index.ts";
import type { DaemonBehindApi } from "../../http/index.ts";
import type { Observe } from "../../service/events/index.ts";

/** Where one listener really listens; port 0 of the configuration has become a number. */
export interface ListeningAt {
  /** "smtp", "lmtp", "http" … */
  readonly listener: string;
  readonly host: string;
  readonly port: number;
}

/** A daemon that runs. */
export interface Daemon {
  readonly endpoints: readonly ListeningAt[];
  /** Resolved with the cause when it cannot go on: the process must end and be started again. */
  readonly broken: Promise<unknown>;
  /** Takes a new configuration and reads certificates again. Rejects when it cannot be used, and then goes on with the old one. */
  reload(configuration: Configuration): Promise<void>;
  /** A link that lets a person in to the page once; absent where there is none. */
  readonly wayIn?: () => Promise<string>;
  /** Takes no more mail, lets what is under way end, gives the rest back to the store. How many attempts were unfinished. */
  stop(): Promise<number>;
}

/** A daemon into which people and programs can look, and to which they can give orders. */
export interface ObservableDaemon extends Daemon, DaemonBehindApi {}

/** What a daemon is given. */
export interface DaemonOptions {
  readonly observe: Observe;
  /** Called once all listeners are bound and before any file is opened: the place to give up root. */
  readonly afterBinding: () => void;
}

/** Starts a daemon; rejects when it cannot listen, or cannot use its store. */
export type StartDaemon<Started extends Daemon = Daemon> = (configuration: Configuration, options: DaemonOptions) => Promise<Started>;
