/**
 * What tests of accepting share: a configuration with one domain of each kind, a mailroom in memory, and a client that drives the
 * handler of a session as the wire does, without a socket.
 */

import type { Configuration, DomainSettings } from "../config/index.ts";
import type { Recipient, Sender, SmtpReply } from "../envelope/index.ts";
import type { SessionFacts } from "../smtp/server/index.ts";
import { type ManualClock, manualClock } from "../time/index.ts";
import { type AcceptanceOptions, createAcceptance } from "./acceptance.ts";
import type { AcceptanceEvent } from "./acceptance-event.ts";
import type { Probe } from "./callout.ts";
import type { AcceptedMessage, Mailroom } from "./mailroom.ts";

export const NOW_MS = Date.parse("2026-03-01T12:00:00Z");
export const KEYS = [{ id: 1, secret: "a secret of the tests" }];

export type LocalSettings = Extract<DomainSettings, { kind: "local" }>;

/** example.com with "info" and "sales"; what a test wants otherwise is said in `changes`. */
export function localDomain(changes: Partial<LocalSettings> = {}): LocalSettings {
  return {
    kind: "local",
    name: "example.com",
    deliver: { kind: "maildir", root: "mail" },
    recipients: { kind: "list", localParts: ["info", "sales"] },
    subAddressSeparator: "+",
    returnPath: { scheme: "none", lifetimeDays: 7 },
    bareBounces: { exceptions: [] },
    ...changes,
  };
}

const MINUTE_MS = 60_000;

const CONFIGURATION: Configuration = {
  node: { hostname: "mx.example.com", postmaster: "root@example.com" },
  store: { file: "queue.db", minFreeBytes: 0, keepSettledMs: 0 },
  listeners: [
    { name: "smtp", protocol: "smtp", listen: [], implicitTls: false, requireAuth: false },
    { name: "submission", protocol: "smtp", listen: [], implicitTls: false, requireAuth: true },
  ],
  limits: {
    maxMessageBytes: 10_000_000,
    maxRecipients: 100,
    maxConnections: 100,
    maxConnectionsPerClient: 100,
    maxTransactions: 100,
    maxErrors: 100,
    commandTimeoutMs: MINUTE_MS,
    dataTimeoutMs: MINUTE_MS,
    sessionTimeoutMs: MINUTE_MS,
    greetDelayMs: 0,
  },
  smtp: { relayFrom: ["127.0.0.0/8", "::1"], xclientFrom: [], proxyFrom: [], authenticate: false, refuseDmarcReject: false },
  users: [],
  http: { areMetricsPublic: true, requestsPerMinute: 0, allowOrigins: [] },
  ledger: { deliveries: "count" },
  queue: { retryAfterMs: [MINUTE_MS], warnAfterMs: MINUTE_MS, expireAfterMs: MINUTE_MS, keepAttempts: 20, maxActive: 1, perDestination: 1 },
  domains: [
    localDomain(),
    { kind: "return-path", name: "bounces.example.com", forwards: true },
    { kind: "relay", name: "relay.example.com", recipients: { kind: "all" } },
  ],
  aliases: {},
  srs: {},
  keys: KEYS,
  routes: [],
  delivery: {
    tls: "opportunistic",
    nameServers: [],
    connectTimeoutMs: MINUTE_MS,
    commandTimeoutMs: MINUTE_MS,
    dataTimeoutMs: MINUTE_MS,
    maxConnections: 1,
    idleMs: MINUTE_MS,
    ipv6: true,
    port: 25,
    sourceAddresses: [],
  },
  dkim: [],
  duty: { unauthenticated: "quarantine" },
  suppression: { atRcpt: "refuse", addresses: { foldsLocal: true, plus: "distinct", separator: "+" } },
  webhooks: { allowsHttp: false, allowsPrivate: [], timeoutMs: MINUTE_MS, maxRequests: 1 },
  intake: [],
  providers: [],
  retention: {
    bodiesMs: MINUTE_MS,
    addressesMs: MINUTE_MS,
    outcomesMs: MINUTE_MS,
    sentMs: MINUTE_MS,
    ratesMs: MINUTE_MS,
    eventsMs: MINUTE_MS,
  },
  alarms: {
    isOn: false,
    hardShare: 0,
    complaintShare: 0,
    deferredShare: 0,
    minimumSent: 1,
    lookEveryMs: MINUTE_MS,
    windowMs: MINUTE_MS,
    queueLimit: 0,
    backscatterLimit: 0,
  },
  notifications: { fallbackLanguage: "en", bilingual: false, html: false, returnLimitBytes: 50_000 },
  log: { level: "info", format: "json" },
  process: {},
};

/** The configuration of the tests with some members replaced. */
export function configuration(changes: Partial<Configuration> = {}): Configuration {
  return { ...CONFIGURATION, ...changes };
}

/** A mailroom that keeps all it takes. */
export interface MemoryMailroom extends Mailroom<string> {
  readonly taken: AcceptedMessage<string>[];
  readonly counted: string[];
  /** "finish" or "abort" of each place, in order. */
  readonly places: string[];
}

export function memoryMailroom(changes: Partial<Mailroom<string>> = {}): MemoryMailroom {
  const taken: AcceptedMessage<string>[] = [];
  const counted: string[] = [];
  const places: string[] = [];
  return {
    taken,
    counted,
    places,
    hasRoom: () => true,
    place() {
      const pieces: Uint8Array[] = [];
      return {
        write: (octets) => {
          pieces.push(Uint8Array.from(octets));
          return undefined;
        },
        finish: () => {
          places.push("finish");
          return Buffer.concat(pieces).toString("latin1");
        },
        abort: () => {
          places.push("abort");
        },
      };
    },
    nextQueueId: () => `Q${taken.length + 1}`,
    take: (message) => {
      taken.push(message);
      return Promise.resolve(message.queueId);
    },
    count: (event) => {
      counted.push(event);
    },
    ...changes,
  };
}

export const STRANGER: SessionFacts = {
  id: "1",
  clientAddress: "192.0.2.1",
  clientPort: 40_000,
  hello: "mail.example.net",
  protocol: "ESMTP",
  listener: "smtp",
};
export const NEIGHBOUR: SessionFacts = { ...STRANGER, clientAddress: "127.0.0.1" };

export function sender(reversePath: string, changes: Partial<Sender> = {}): Sender {
  return { reversePath, body: "7BIT", smtpUtf8: false, requireTls: false, ...changes };
}

export function recipient(address: string, changes: Partial<Recipient> = {}): Recipient {
  return { address, notify: "unset", ...changes };
}

/** What a test sends. */
export interface Mail {
  readonly from?: string;
  readonly sizeBytes?: number;
  readonly to?: readonly (string | Recipient)[];
  readonly content?: string | readonly (string | Uint8Array)[];
}

export interface Bench {
  readonly mailroom: MemoryMailroom;
  readonly clock: ManualClock;
  readonly events: AcceptanceEvent[];
  readonly handler: ReturnType<ReturnType<typeof createAcceptance>>;
  /** MAIL, RCPT, DATA: "250" for "yes", in the server's own words; the replies of the final dot last. */
  send(mail: Mail): Promise<string[]>;
}

const NO_PROBE: Probe = () => Promise.reject(new Error("nobody expected a probe"));

/** An acceptance and one session of it. */
export function bench(
  options: Partial<AcceptanceOptions<string>> & { readonly facts?: SessionFacts; readonly memory?: MemoryMailroom } = {},
): Bench {
  const { facts = STRANGER, memory = memoryMailroom(), ...given } = options;
  const clock = manualClock(NOW_MS);
  const events: AcceptanceEvent[] = [];
  const factory = createAcceptance<string>({
    configuration: configuration(),
    mailroom: memory,
    clock,
    probe: NO_PROBE,
    observe: (event) => events.push(event),
    ...given,
  });
  const handler = factory(() => facts);
  return { mailroom: memory, clock, events, handler, send: (mail) => send(handler, mail) };
}

async function send(handler: Bench["handler"], { from = "ann@example.net", sizeBytes, to = [], content }: Mail): Promise<string[]> {
  const replies = [textOf(await handler.mail(sender(from), sizeBytes))];
  for (const one of to) replies.push(textOf(await handler.rcpt(typeof one === "string" ? recipient(one) : one)));
  if (content === undefined) return replies;
  const sink = await handler.data();
  if (!("write" in sink)) return [...replies, textOf(sink)];
  for (const piece of typeof content === "string" ? [content] : content) await sink.write(Buffer.from(piece as string, "latin1"));
  replies.push(...(await sink.finish()).map(textOf));
  handler.reset();
  return replies;
}

export function textOf(reply: SmtpReply | undefined): string {
  return reply === undefined ? "250" : `${reply.code} ${reply.status ?? ""} ${reply.text}`;
}

/** The addresses of all groups of a message, a list a group. */
export function addressesOf(message: AcceptedMessage<string> | undefined): string[][] {
  return (message?.groups ?? []).map(({ recipients }) => recipients.map(({ address }) => address));
}
