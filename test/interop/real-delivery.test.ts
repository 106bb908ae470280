/** Delivery to real servers: they take what we send over one connection, as it is, and their refusals are told apart. */
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDeliverer, type Deliverer, type DeliveryEvent, nodeResolver } from "../../packages/server/src/delivery/index.ts";
import { type Internet, SITUATIONS, startInternet } from "../../packages/server/src/internet/index.ts";
import { systemClock } from "../../packages/server/src/time/index.ts";
import { bodyOf, recipientsOf, senderOf, streamedBody } from "../support/transactions.ts";
import { REAL_SERVERS, whyNot } from "./real-servers.ts";
import type { Recipe } from "./servers/recipe.ts";
import { type RealServer, startServer } from "./servers/start-server.ts";

const ARRIVAL_LIMIT_MS = 90_000;
const PATIENCE_MS = 60_000;
const HEADER = "From: Ann <ann@home.example>\r\nTo: user@example.net\r\nSubject: Minutes\r\nMessage-ID: <1@home.example>\r\n\r\n";
const DOTS = ".\r\n..\r\n.a\r\nlast.\r\n";
let internet: Internet;

beforeAll(async () => {
  internet = await startInternet({ situations: SITUATIONS.filter(({ domain }) => domain === "sink.example") });
});
afterAll(async () => await internet.close());

const candidates = (protocol: Recipe["protocol"]) =>
  REAL_SERVERS.filter((recipe) => recipe.protocol === protocol).map((recipe) => {
    const reason = whyNot(recipe);
    if (reason !== undefined) console.warn(`skipped: ${recipe.name}: ${reason}`);
    return { name: recipe.name, recipe, isHere: reason === undefined };
  });

interface Ways {
  readonly server: () => RealServer;
  readonly events: DeliveryEvent[];
  send(addresses: readonly string[], content: string | readonly Uint8Array[]): Promise<string[]>;
}

/** A server, and delivery that has a route to it. */
function withServer(recipe: Recipe): Ways {
  const events: DeliveryEvent[] = [];
  let server: RealServer;
  let deliverer: Deliverer;
  beforeAll(async () => {
    server = await startServer(
      recipe,
      Object.fromEntries(internet.hosts.map(({ domain, address }) => [domain, { address, port: internet.port }])),
    );
    deliverer = delivererTo(server, { protocol: recipe.protocol, events });
  });
  afterAll(async () => {
    await deliverer?.close();
    await server?.close();
  });
  return {
    server: () => server,
    events,
    async send(addresses, content) {
      const body = typeof content === "string" ? bodyOf(content) : streamedBody(content);
      const sender = senderOf({ reversePath: "ann@home.example" });
      const recipients = recipientsOf(...addresses);
      const { outcomes } = await deliverer.deliver({
        destination: deliverer.destinationOf(addresses[0] ?? ""),
        sender,
        recipients,
        body,
        queueId: "1",
      });
      return outcomes.map(({ kind, answer }) => `${kind} ${answer.reply.code} ${answer.reply.verb}`);
    },
  };
}

function delivererTo(
  server: RealServer,
  { protocol, events }: { readonly protocol: Recipe["protocol"]; readonly events: DeliveryEvent[] },
): Deliverer {
  const waits = { connectTimeoutMs: PATIENCE_MS, commandTimeoutMs: PATIENCE_MS, dataTimeoutMs: PATIENCE_MS, idleMs: PATIENCE_MS };
  return createDeliverer({
    settings: { ...waits, maxConnections: 5, tls: "opportunistic", nameServers: [], ipv6: false, port: 25, sourceAddresses: [] },
    routes: [{ match: "*", to: { kind: protocol, host: server.address, port: server.port } }],
    hostname: "client.example",
    ownAddresses: [],
    localDomains: [],
    resolver: nodeResolver({ nameServers: [] }),
    clock: systemClock,
    observe: (event) => events.push(event),
  });
}

describe.each(candidates("smtp"))("$name", ({ recipe, isHere }) => {
  describe.skipIf(!isHere)("on loopback", () => {
    const { server, events, send } = withServer(recipe);

    it("takes a message with dots, and a large one behind it, over one connection", async () => {
      const large = new Array<Buffer>(20).fill(Buffer.from(`${".".repeat(76)}\r\n`.repeat(600)));
      expect(await send(["user@sink.example"], HEADER + DOTS)).toEqual(["relayed 250 ."]);
      expect(await send(["user@sink.example", "other@sink.example"], [Buffer.from(HEADER), ...large])).toEqual([
        "relayed 250 .",
        "relayed 250 .",
      ]);
      expect(events.map(({ kind }) => kind)).toEqual(["connected", "transaction", "transaction"]);
      const bodies = (): string[] => internet.received.map(({ content }) => content.toString().split("\r\n\r\n").slice(1).join("\r\n\r\n"));
      const isThere = (body: string): boolean => bodies().includes(body);
      const wanted = [DOTS, Buffer.concat(large).toString()];
      await internet
        .until(() => wanted.every(isThere), { limitMs: ARRIVAL_LIMIT_MS })
        .catch((cause) => {
          throw new Error(`not all came; ${server().hostname} logged:\n${server().log()}`, { cause });
        });
    });

    it("refuses a recipient whose domain it does not serve, and takes the other", async () => {
      const [good, bad] = await send(["user@sink.example", "user@elsewhere.example"], HEADER + DOTS);
      expect(good).toBe("relayed 250 .");
      // Some take everything from loopback, and find out later.
      expect(bad).toMatch(/^(?:failed [45]\d\d RCPT|relayed 250 \.)$/);
    });
  });
});

describe.each(candidates("lmtp"))("$name", ({ recipe, isHere }) => {
  describe.skipIf(!isHere)("on loopback", () => {
    const { server, send } = withServer(recipe);

    it("takes the mail of those whom it knows, and refuses that of others in the same transaction", async () => {
      expect(await send(["user@home.example", "nobody@home.example"], HEADER + DOTS)).toEqual(["delivered 250 .", "failed 550 RCPT"]);
      const [path = ""] = globSync(server().path("/var/mail/user/new/*"));
      expect(readFileSync(path, "latin1").replaceAll("\r\n", "\n")).toContain(`\n\n${DOTS.replaceAll("\r\n", "\n")}`);
    });
  });
});
