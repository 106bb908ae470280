/**
 * A misbehaving internet on loopback: names, mail hosts and their manners, all as the situations have it, for a
 * server to be tried against. It shares no code with that server's own SMTP and DNS, so that an error in one is not
 * forgiven by the same error in the other.
 *
 * Nothing leaves loopback; after `close` nothing runs.
 */

import { type Flood, type FloodResult, sendFlood } from "./backscatter.ts";
import { type Place, sendCourier, type Ways } from "./courier.ts";
import { makeZone, startNameServer, type Zone } from "./dns/index.ts";
import { type HostPlan, startHosts } from "./hosts/index.ts";
import { DEFAULT_OPTIONS, type InternetOptions, type Ourselves } from "./internet-options.ts";
import { type Ledger, openLedger, type Seen } from "./ledger.ts";
import { type PlacedHost, placeSituations } from "./place-situations.ts";
import { planHosts } from "./plan-hosts.ts";
import type { DnsRecord, Situation } from "./script/index.ts";
import { seededRandom } from "./seeded-random.ts";

/** What runs, what it saw, and what it can be told. */
export interface Internet extends Seen {
  /** "127.0.0.1:port", over UDP and TCP: the only name server. */
  readonly nameServer: string;
  /** Port of all mail hosts. */
  readonly port: number;
  readonly situations: readonly Situation[];
  /** Where each host is. */
  readonly hosts: readonly PlacedHost[];
  /** Where our server takes mail, as soon as it does: until then what hosts send to it is lost. */
  setHome(place: Place): void;
  addRecord(record: DnsRecord): void;
  /** No host has anything on its way that it sends by itself. */
  isIdle(): boolean;
  /** Sends forged bounces to our server. */
  flood(flood: Flood): Promise<FloodResult>;
  close(): Promise<void>;
}

export async function startInternet(options: InternetOptions = {}): Promise<Internet> {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const { situations, ourselves, nowMs } = settings;
  const [zone, ledger, random] = [makeZone(), openLedger(), seededRandom(settings.seed)];
  addOurselves(zone, ourselves);
  const placed = placeSituations(situations, { zone, ourHost: ourselves.hostname });
  const places: Places = { home: undefined, port: 0 };
  const courier = sendCourier(waysOf(placed, { places, ourselves }), ledger);
  const running = await startServers({ plans: planHosts(placed, { ledger, courier, settings }), zone, ledger, port: settings.port });
  places.port = running.port;
  return {
    ...seenOf(ledger),
    nameServer: running.nameServer,
    port: running.port,
    situations,
    hosts: placed,
    setHome: (place) => {
      places.home = place;
    },
    addRecord: (record) => zone.add(record),
    isIdle: courier.isIdle,
    async flood(flood) {
      if (places.home === undefined) throw new TypeError("setHome must say first where our server is");
      return await sendFlood(flood, { hosts: placed, place: places.home, random, nowMs });
    },
    async close() {
      await Promise.all([running.close(), courier.close()]);
      ledger.close();
    },
  };
}

/** What is known only when all has started. */
interface Places {
  home: Place | undefined;
  port: number;
}

function waysOf(placed: readonly PlacedHost[], { places, ourselves }: { readonly places: Places; readonly ourselves: Ourselves }): Ways {
  return {
    ourDomains: ourselves.domains,
    ours: () => places.home,
    hostOf(domain) {
      const found = placed.find((one) => one.domain === domain && one.host.isListening !== false);
      return found === undefined ? undefined : { address: found.address, port: places.port };
    },
  };
}

/** The zone of our own server: what its mail is authenticated by. */
function addOurselves(zone: Zone, { hostname, domains, address }: Ourselves): void {
  zone.add({ name: hostname, type: "A", address });
  zone.add({ name: hostname, type: "TXT", text: "v=spf1 a -all" });
  for (const name of domains) {
    zone.add({ name, type: "MX", preference: 10, exchange: hostname });
    zone.add({ name, type: "TXT", text: "v=spf1 mx -all" });
    zone.add({ name: `_dmarc.${name}`, type: "TXT", text: "v=DMARC1; p=reject" });
  }
}

interface Servers {
  readonly plans: readonly HostPlan[];
  readonly zone: Zone;
  readonly ledger: Ledger;
  readonly port: number;
}

/** Both or none. */
async function startServers({ plans, zone, ledger, port }: Servers): Promise<Pick<Internet, "nameServer" | "port" | "close">> {
  const hosts = await startHosts(plans, port);
  try {
    const names = await startNameServer(zone, () => ledger.note({ domain: "", event: "query" }));
    const close = async (): Promise<void> => {
      await Promise.all([hosts.close(), names.close()]);
    };
    return { nameServer: `${names.address}:${names.port}`, port: hosts.port, close };
  } catch (error) {
    await hosts.close();
    throw error;
  }
}

function seenOf({ received, sent, breaches, counts, count, until }: Ledger): Seen {
  return { received, sent, breaches, counts, count, until };
}
