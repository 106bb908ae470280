/**
 * DNS for the checks of one message, within a time and a number of questions: records of strangers lead to records of other
 * strangers, and none of them may hold up the session. What is not answered in time counts as a time-out, which the
 * checks report as "temperror".
 */

import { Resolver } from "node:dns/promises";
import type { Clock } from "../time/index.ts";

/** Asks for records of a type; rejects with the `code` of node:dns (ENOTFOUND, ENODATA, ETIMEOUT …). */
export type AskDns = (name: string, type: string) => Promise<string[] | string[][]>;

/** What may be spent. */
export interface DnsLimits {
  readonly ask: AskDns;
  readonly clock: Clock;
  readonly limitMs: number;
  readonly maxQuestions: number;
}

/** DNS until the time is over. */
export interface DnsBudget {
  readonly ask: AskDns;
  /** Nothing more will be asked. */
  close(): void;
}

/** Opens a budget; its time begins now. */
export function openDnsBudget({ ask, clock, limitMs, maxQuestions }: DnsLimits): DnsBudget {
  let left = maxQuestions;
  let giveUp: () => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(timedOut());
  });
  // Nobody may be asking when the time is over.
  over.catch(() => undefined);
  const close = clock.wakeAfter(limitMs, giveUp);
  return {
    close,
    ask: (name, type) => (left-- > 0 ? Promise.race([ask(name, type), over]) : Promise.reject(timedOut())),
  };
}

function timedOut(): Error {
  return Object.assign(new Error("no answer from DNS in time"), { code: "ETIMEOUT" });
}

/** The name servers of the configuration, or the system's. */
export function askNameServers(nameServers: readonly string[]): AskDns {
  const resolver = new Resolver();
  if (nameServers.length > 0) resolver.setServers(nameServers);
  return (name, type) => resolver.resolve(name, type) as Promise<string[] | string[][]>;
}
