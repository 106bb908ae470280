/** How an internet is started, with what holds where nothing is said. */

import type { Situation } from "./script/index.ts";
import { SITUATIONS } from "./situations/index.ts";

/** The server that the internet misbehaves against. */
export interface Ourselves {
  /** Name in its domains' MX. */
  readonly hostname: string;
  /** Domains whose mail it takes. */
  readonly domains: readonly string[];
  /** Address of its name, and of its clients. */
  readonly address: string;
}

export interface InternetOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Default all. */
  readonly situations?: readonly Situation[];
  readonly ourselves?: Ourselves;
  /** Port of the mail hosts; default any that is free. */
  readonly port?: number;
  /** Clock of the hosts: greylisting, dates. Default the machine's. */
  readonly nowMs?: () => number;
  /** How many messages one host may send by itself: so that a mail loop has an end. Default 1,000. */
  readonly sendLimit?: number;
}

export const DEFAULT_OPTIONS: Required<InternetOptions> = {
  seed: 1,
  situations: SITUATIONS,
  ourselves: { hostname: "mx.example.com", domains: ["example.com", "bounces.example.com"], address: "127.0.0.1" },
  port: 0,
  nowMs: () => Date.now(),
  sendLimit: 1000,
};
