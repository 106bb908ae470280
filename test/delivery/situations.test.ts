/** Delivery against the misbehaving internet: one attempt in each situation comes to what a good sender makes of it, and breaks no rule on the way. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDeliverer, type Deliverer, type DeliveryReport, nodeResolver } from "../../packages/server/src/delivery/index.ts";
import { type Internet, SITUATIONS, type Situation, startInternet } from "../../packages/server/src/internet/index.ts";
import { systemClock } from "../../packages/server/src/time/index.ts";
import { bodyOf, recipientsOf, senderOf } from "../support/transactions.ts";

/** Long enough for a busy machine, and waited for by a few situations only. */
const SILENCE_MS = 5000;
const OURSELVES = { hostname: "mx.example.com", domains: ["example.com"], address: "127.9.9.9" };
const BODY = bodyOf(`From: ann@example.com\r\nSubject: a\r\n\r\n${"We met.\r\n".repeat(400)}`);
/** Nobody knows by itself that a domain speaks LMTP. */
const BY_MX = SITUATIONS.filter(({ domain }) => domain !== "lmtp.example");

let internet: Internet;
let deliverer: Deliverer;
const reports = new Map<string, DeliveryReport>();

/** All at once: most of the time is waiting for those who are silent. */
beforeAll(async () => {
  internet = await startInternet({ ourselves: OURSELVES });
  deliverer = delivererTo(internet);
  await Promise.all(BY_MX.map(async ({ domain }) => reports.set(domain, await send(domain))));
});
afterAll(async () => {
  await deliverer.close();
  await internet.close();
});

function delivererTo({ nameServer, port }: Internet): Deliverer {
  const waits = { connectTimeoutMs: SILENCE_MS, commandTimeoutMs: SILENCE_MS, dataTimeoutMs: SILENCE_MS };
  const limits = { ...waits, maxConnections: 200, idleMs: 5000 };
  return createDeliverer({
    settings: { ...limits, tls: "opportunistic", nameServers: [nameServer], ipv6: false, port, sourceAddresses: [] },
    routes: [],
    hostname: OURSELVES.hostname,
    ownAddresses: [OURSELVES.address],
    localDomains: [],
    resolver: nodeResolver({ nameServers: [nameServer], timeoutMs: SILENCE_MS, tries: 1 }),
    clock: systemClock,
  });
}

function send(domain: string): Promise<DeliveryReport> {
  const recipients = recipientsOf(`user@${domain}`, `other@${domain}`);
  return deliverer.deliver({ destination: domain, sender: senderOf(), recipients, body: BODY, queueId: domain });
}

/** "mixed" leaves open what becomes of whom. */
function fatesOf(domain: string): readonly string[] {
  const { outcomes = [] } = reports.get(domain) ?? {};
  return outcomes.map((outcome) => {
    if (outcome.kind !== "failed") return "taken";
    return outcome.isPermanent ? "refused" : "deferred";
  });
}

test.each(BY_MX)("$domain: $shows", ({ domain, expected }: Situation) => {
  const [user, other] = fatesOf(domain);
  if (expected.fate === "mixed") expect([user, other]).toContain("taken");
  else expect(user).toBe(expected.fate);
});

test("no rule of SMTP is broken on the way", () => {
  expect(internet.breaches).toEqual([]);
});

test("what was taken arrived as it was", () => {
  const contents = internet.received.map(({ content }) => content.toString());
  expect(contents.length).toBeGreaterThan(20);
  expect(contents.every((content) => content === Buffer.from(BODY.inMemory ?? []).toString())).toBe(true);
});
