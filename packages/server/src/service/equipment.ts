/** What is made anew with each configuration: the deliverer with its routes, the site that decisions see, the keys that sign. */

import { homesIn, type Mailboxes, mailboxesIn } from "../accept/index.ts";
import type { Configuration } from "../config/index.ts";
import { createDeliverer, type Deliverer, nodeResolver, type Resolver } from "../delivery/index.ts";
import type { MessageIds } from "../queue/index.ts";
import type { Clock } from "../time/index.ts";
import { deliveryEvents } from "./delivery-events.ts";
import type { Observe } from "./events/index.ts";
import { ownAddresses } from "./listening/index.ts";
import { dkimSigning, readDkimKeys, type SignContent, signingKeys } from "./mailroom/index.ts";
import { destinationProfiles, type Random, type Site } from "./settlement/index.ts";

/** The parts that follow from a configuration. */
export interface Equipment {
  readonly site: Site;
  readonly deliverer: Deliverer;
  readonly signContent: SignContent;
}

/** What they need besides. */
export interface EquipmentOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly observe: Observe;
  /** DNS for delivery; the name servers of the configuration when absent. */
  readonly resolver?: Resolver | undefined;
  /** One source for the whole life of the daemon: ids never come twice. */
  readonly nextMessageId: MessageIds;
}

/** Makes them; throws when a key cannot be read, and then nothing has changed. */
export function equip(configuration: Configuration, options: EquipmentOptions): Equipment {
  const { clock, random, observe, nextMessageId } = options;
  const onFailure = (words: string): void => observe({ kind: "warning", words });
  const dkimKeys = readDkimKeys(configuration.dkim);
  const signContent = dkimSigning(dkimKeys, { nowMs: clock.nowMs, onFailure });
  const mailboxes = mailboxesIn(configuration, clock.nowMs);
  const deliverer = delivererOf(configuration, mailboxes, options);
  const site = {
    configuration,
    keys: configuration.keys.toReversed(),
    nowMs: clock.nowMs,
    random,
    nextMessageId,
    dkimSignature: (content: Uint8Array) => {
      const running = signContent(content);
      running?.write(content);
      return running?.finish();
    },
    signingKeys: signingKeys(dkimKeys),
    homesOf: homesIn(mailboxes),
    isNobodys: mailboxes.isNobodys,
    destinationOf: deliverer.destinationOf,
    profileOf: destinationProfiles(configuration),
  };
  return { site, deliverer, signContent };
}

function delivererOf(
  configuration: Configuration,
  { isNobodysNow }: Mailboxes,
  { clock, random, resolver, observe }: EquipmentOptions,
): Deliverer {
  const { delivery, routes, node, domains, queue } = configuration;
  return createDeliverer({
    settings: delivery,
    routes,
    hostname: node.hostname,
    ownAddresses: ownAddresses(configuration),
    localDomains: domains.filter((domain) => domain.kind === "local"),
    isNobodys: isNobodysNow,
    resolver: resolver ?? nodeResolver({ nameServers: delivery.nameServers }),
    clock,
    random: random.fraction,
    firstPauseMs: queue.retryAfterMs[0],
    observe: deliveryEvents(observe),
  });
}
