/**
 * Carries what hosts send by themselves to where it belongs: to our server for our domains, to the host of a
 * situation otherwise. A few at a time, from the address of the host that sends; what was heard goes into the ledger.
 */

import { type Submitted, submit } from "./client/index.ts";
import type { Ledger } from "./ledger.ts";
import type { PlacedHost } from "./place-situations.ts";
import type { Outgoing } from "./reactions/index.ts";

/** Where a server listens. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/** How the courier finds its way. */
export interface Ways {
  /** Domains of our server, in lower case. */
  readonly ourDomains: readonly string[];
  /** Our server; undefined as long as it has not said where it is. */
  ours(): Place | undefined;
  /** The first host of a domain. */
  hostOf(domain: string): Place | undefined;
}

export interface Courier {
  carry(from: PlacedHost, outgoing: Outgoing): void;
  /** Nothing is on its way. */
  isIdle(): boolean;
  /** Resolves when what is on its way has arrived; nothing more is carried. */
  close(): Promise<void>;
}

/** Connections at once. */
const HANDS = 8;
const TIMEOUT_MS = 5000;

export function sendCourier(ways: Ways, ledger: Ledger): Courier {
  const waiting: { readonly from: PlacedHost; readonly outgoing: Outgoing }[] = [];
  const busy = new Set<Promise<void>>();
  let isClosed = false;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !isClosed; next = waiting.shift()) await carryOne(next.from, next.outgoing);
  };
  const carryOne = async (from: PlacedHost, outgoing: Outgoing): Promise<void> => {
    const place = wayOf(outgoing, ways);
    const submitted = place === undefined ? NO_WAY : await hand({ from, outgoing, place });
    const { mailFrom, rcptTo, content } = outgoing;
    ledger.note({ domain: from.domain, event: submitted.isTaken ? "sent" : "sent in vain" });
    ledger.send({ domain: from.domain, mailFrom, rcptTo, content, submitted });
  };
  return {
    carry(from, outgoing) {
      if (isClosed) return;
      waiting.push({ from, outgoing });
      if (busy.size >= HANDS) return;
      const worker = work().finally(() => busy.delete(worker));
      busy.add(worker);
    },
    isIdle: () => busy.size === 0,
    async close() {
      isClosed = true;
      await Promise.all(busy);
    },
  };
}

const NO_WAY: Submitted = { exchanges: [], recipients: [], content: [], isTaken: false };

function wayOf({ rcptTo, via }: Outgoing, { ourDomains, ours, hostOf }: Ways): Place | undefined {
  const domain = rcptTo.slice(rcptTo.lastIndexOf("@") + 1).toLowerCase();
  return via === "our server" || ourDomains.includes(domain) ? ours() : hostOf(domain);
}

interface Errand {
  readonly from: PlacedHost;
  readonly outgoing: Outgoing;
  readonly place: Place;
}

async function hand({ from, outgoing: { mailFrom, rcptTo, content }, place }: Errand): Promise<Submitted> {
  const isEightBit = content.some((octet) => octet > 127);
  return await submit({
    to: place.address,
    port: place.port,
    mailFrom,
    rcptTo: [rcptTo],
    content,
    hello: from.name,
    from: from.address,
    timeoutMs: TIMEOUT_MS,
    ...(isEightBit ? { parameters: ["BODY=8BITMIME"] } : {}),
  });
}
