/** A site, a message and a claim to try decisions on: for tests. Everything in them is fixed; a test names what differs. */

import type { Configuration } from "../../config/index.ts";
import type { DeliveryOutcome } from "../../delivery/index.ts";
import type { Claim, MessageFacts, QueuedRecipient } from "../../store/index.ts";
import { destinationProfiles } from "./destination-profiles.ts";
import type { Site } from "./site.ts";
import { inMemoryBody } from "./whole-body.ts";

export const HOUR_MS = 3_600_000;
export const NOW_MS = Date.UTC(2026, 10, 22, 12);

const ORIGINAL =
  "From: Ann <ann@example.com>\r\nTo: bob@example.net\r\nSubject: Lunch\r\nMessage-ID: <1@example.com>\r\n" +
  "Date: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\nShall we?\r\n";

/** A configuration of which only the parts that decisions read are there. */
export function sampleConfiguration(more: Partial<Configuration> = {}): Configuration {
  const queue = {
    retryAfterMs: [60_000, 300_000],
    warnAfterMs: 4 * HOUR_MS,
    expireAfterMs: 120 * HOUR_MS,
    keepAttempts: 20,
    maxActive: 1000,
    perDestination: 20,
  };
  const part: Partial<Configuration> = {
    node: { hostname: "mx.example.com", postmaster: "postmaster@example.com" },
    store: { file: "ricochet.db", minFreeBytes: 1000, keepSettledMs: 24 * HOUR_MS },
    ledger: { deliveries: "count" },
    queue,
    domains: [],
    srs: {},
    keys: [],
    duty: { unauthenticated: "quarantine" },
    suppression: { atRcpt: "refuse", addresses: { foldsLocal: true, plus: "distinct", separator: "+" } },
    notifications: { fallbackLanguage: "en", bilingual: false, html: false, returnLimitBytes: 50_000 },
    ...more,
  };
  return part as Configuration;
}

/** A site at a fixed time, whose ids and seeds count. */
export function sampleSite(more: Partial<Configuration> = {}, nowMs: () => number = () => NOW_MS): Site {
  const configuration = sampleConfiguration(more);
  let last = 1_000_000;
  return {
    configuration,
    keys: configuration.keys.toReversed(),
    nowMs,
    random: { fraction: () => 0.5, hex: (octets) => (++last).toString(16).padStart(octets * 2, "0") },
    nextMessageId: () => ++last,
    dkimSignature: () => undefined,
    signingKeys: [],
    isNobodys: (address) => address.startsWith("nobody@"),
    homesOf: (address) => (address.startsWith("alias@") ? ["ann@example.com", "bob@example.net"] : [address]),
    destinationOf: (address) => address.slice(address.lastIndexOf("@") + 1),
    profileOf: destinationProfiles(configuration),
  };
}

/** What a test may want different in a claim. */
export interface SampleClaim {
  readonly sender?: Partial<MessageFacts["sender"]>;
  readonly message?: Partial<Omit<MessageFacts, "sender">>;
  /** One for each; a recipient at example.net where nothing is said. */
  readonly recipients?: readonly Partial<QueuedRecipient>[];
  readonly content?: Claim["content"];
}

/** A claim of a message from ann@example.com, accepted an hour ago from somebody who is trusted. */
export function sampleClaim({ sender = {}, message = {}, recipients = [{}], content }: SampleClaim = {}): Claim {
  const acceptedAtMs = NOW_MS - HOUR_MS;
  const facts: MessageFacts = {
    id: 42,
    sender: { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false, ...sender },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none", hello: "client.example.com", clientAddress: "192.0.2.7" },
    acceptedAtMs,
    trace: new Uint8Array(),
    ...message,
  };
  return {
    message: facts,
    content: content ?? inMemoryBody(new TextEncoder().encode(ORIGINAL)),
    recipients: recipients.map((recipient, index) => ({
      address: "bob@example.net",
      notify: "unset",
      destination: "example.net",
      state: "claimed",
      dueAtMs: acceptedAtMs,
      expiresAtMs: facts.acceptedAtMs + 120 * HOUR_MS,
      warnAtMs: facts.acceptedAtMs + 4 * HOUR_MS,
      attempts: 0,
      key: { message: facts.id, index },
      ...recipient,
    })),
  };
}

/** An outcome of delivery: a reply to a verb, as "550 5.1.1 RCPT User unknown". */
export function outcome(kind: DeliveryOutcome["kind"] | "passed-on", line: string): DeliveryOutcome {
  const [, code = "0", status, verb, text = ""] = /^(\d+) (?:(\d\.\d+\.\d+) )?(?:([A-Z.]+) )?(.*)$/.exec(line) ?? [];
  const reply = { code: Number(code), text, ...(status !== undefined && { status }), ...(verb !== undefined && { verb }) };
  const answer = { reply, host: "mx.example.net" };
  if (kind === "failed") return { kind, isPermanent: code.startsWith("5") || status?.startsWith("5") === true, answer };
  return kind === "delivered" ? { kind, answer } : { kind: "relayed", dsnPassedOn: kind === "passed-on", answer };
}
