/**
 * What a client is to us before it has said anything: its listener, its address and its user decide.
 *
 *   user             somebody of ours: sends anywhere, and hears of failures
 *   relay_from       the same, by its address
 *   … by LMTP        a mail server beside us that hands on what strangers sent: our domains only, and its address vouches
 *                    for nobody. Were it trusted, each undeliverable spam would be answered to a forged sender
 *   anybody else     a stranger
 */

import type { Trust } from "@ricochet/core";
import type { Configuration } from "../config/index.ts";
import { addressBlocks } from "../network/index.ts";
import type { SessionFacts } from "../smtp/server/index.ts";

/** What a client is to us. */
export interface ClientStanding {
  readonly trust: Trust;
  /**
   * It hands on what others sent. SPF of its address says nothing, and what DMARC asks to refuse has been let in by it: refused
   * here, it would be bounced there.
   */
  readonly handsOn: boolean;
}

/** Says what a client is. */
export type StandingOf = (facts: Pick<SessionFacts, "user" | "clientAddress" | "listener">) => ClientStanding;

const TRUSTED: ClientStanding = { trust: "trusted", handsOn: false };
const NEIGHBOUR: ClientStanding = { trust: "outside", handsOn: true };
const STRANGER: ClientStanding = { trust: "outside", handsOn: false };

/**
 * Makes the question of the configuration.
 *
 * @throws TypeError when `smtp.relayFrom` holds what is no CIDR block
 */
export function clientStandings({ smtp, listeners }: Pick<Configuration, "smtp" | "listeners">): StandingOf {
  const mayRelay = addressBlocks(smtp.relayFrom);
  const handingOn = new Set(listeners.filter(({ handsOn }) => handsOn === true).map(({ name }) => name));
  return ({ user, clientAddress, listener }) => {
    if (user !== undefined) return TRUSTED;
    if (!mayRelay(clientAddress)) return STRANGER;
    return handingOn.has(listener) ? NEIGHBOUR : TRUSTED;
  };
}
