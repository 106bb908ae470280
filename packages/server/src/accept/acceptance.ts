/**
 * The policy of accepting, made once from the configuration: whoever speaks SMTP or LMTP to us is answered by it. What it
 * needs of the world (a disk, DNS, a client for callouts, the time) is handed in.
 *
 * A new configuration is a new acceptance; sessions that run keep theirs to their end.
 */

import type { Configuration } from "../config/index.ts";
import type { SessionHandlerFactory } from "../smtp/server/index.ts";
import type { Clock } from "../time/index.ts";
import type { AcceptanceEvent } from "./acceptance-event.ts";
import type { AcceptanceParts } from "./acceptance-parts.ts";
import { aliasTable } from "./aliases.ts";
import { createCallout, type Probe } from "./callout.ts";
import { clientStandings } from "./client-standing.ts";
import { type AskDns, askNameServers } from "./dns-budget.ts";
import type { Mailroom } from "./mailroom.ts";
import { ownDomains } from "./own-domain.ts";
import { recipientResolver } from "./resolve-recipient.ts";
import { returnPathCheck } from "./return-path-check.ts";
import { AcceptanceSession } from "./session.ts";

/** What accepting needs. */
export interface AcceptanceOptions<Content> {
  readonly configuration: Configuration;
  readonly mailroom: Mailroom<Content>;
  readonly clock: Clock;
  /** DNS for SPF, DKIM and DMARC; without it the name servers of the configuration are asked. */
  readonly resolver?: AskDns;
  /** Asks another host whether it would take mail for an address. */
  readonly probe: Probe;
  /** Hears of each decision. */
  readonly observe?: (event: AcceptanceEvent) => void;
}

/**
 * Makes the program behind each session of the server.
 *
 * @param options the configuration, and what is needed of the world
 * @returns what the wire calls for each connection
 * @throws TypeError when `smtp.relayFrom` holds what is no CIDR block
 */
export function createAcceptance<Content>(options: AcceptanceOptions<Content>): SessionHandlerFactory {
  const parts = partsOf(options);
  return (facts) => new AcceptanceSession(parts, facts);
}

function partsOf<Content>({
  configuration,
  mailroom,
  clock,
  resolver,
  probe,
  observe = () => undefined,
}: AcceptanceOptions<Content>): AcceptanceParts<Content> {
  const nowMs = (): number => clock.nowMs();
  const domains = ownDomains(configuration, { callout: createCallout(probe, nowMs), nowMs });
  const rememberedAddress = mailroom.rememberedAddress?.bind(mailroom);
  const checkPath = returnPathCheck({ configuration, nowMs });
  const aliases = aliasTable(configuration.aliases);
  const mailboxBytes = mailroom.mailboxBytes;
  return {
    configuration,
    mailroom,
    clock,
    ask: resolver ?? askNameServers(configuration.delivery.nameServers),
    observe,
    domains,
    checkPath,
    resolve: recipientResolver({ ...configuration.node, domains, aliases, checkPath, nowMs, mailboxBytes, rememberedAddress }),
    standingOf: clientStandings(configuration),
    authListeners: new Set(configuration.listeners.filter(({ requireAuth }) => requireAuth).map(({ name }) => name)),
  };
}
