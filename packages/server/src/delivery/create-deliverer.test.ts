import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { localDomain } from "../../../../test/support/local-domain.ts";
import { CLOSE, type Script, type ScriptedServer, SILENCE, startScriptedServer } from "../../../../test/support/scripted-server.ts";
import { stubResolver, type Zone } from "../../../../test/support/stub-resolver.ts";
import { bodyOf, recipientsOf, senderOf, streamedBody } from "../../../../test/support/transactions.ts";
import type { DeliverySettings } from "../config/index.ts";
import { manualClock } from "../time/index.ts";
import { createDeliverer, type DelivererOptions } from "./create-deliverer.ts";
import type { Consignment, Deliverer, DeliveryOutcome, DeliveryReport } from "./delivery.ts";
import type { DeliveryEvent } from "./delivery-event.ts";
import type { LocalDomain } from "./destination.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "ricochet-delivery-"));
const BODY = bodyOf("Subject: a\r\n\r\nb\r\n");
const LARGE = streamedBody(new Array<Buffer>(20).fill(Buffer.alloc(262_144, "a")));
const SETTINGS: DeliverySettings = {
  tls: "opportunistic",
  nameServers: [],
  connectTimeoutMs: 60_000,
  commandTimeoutMs: 60_000,
  dataTimeoutMs: 60_000,
  maxConnections: 10,
  idleMs: 30_000,
  ipv6: false,
  port: 0,
  sourceAddresses: [],
};
/** Where somebody says nothing, who is waited for; the next one has to answer within it too. */
const IMPATIENT = { commandTimeoutMs: 2000 };
const LOCAL: LocalDomain = localDomain({ deliver: { kind: "maildir", root: FOLDER } });

const servers: ScriptedServer[] = [];
const deliverers: Deliverer[] = [];
afterEach(async () => {
  await Promise.all(deliverers.splice(0).map((deliverer) => deliverer.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Servers at 127.0.0.1, 127.0.0.2 … on one port, as MX has no port of its own. "dead" is an address where nobody listens. */
async function internet(
  ...scripts: readonly (Script | "dead")[]
): Promise<{ readonly port: number; readonly at: readonly (ScriptedServer | undefined)[] }> {
  const at: (ScriptedServer | undefined)[] = [];
  let port = 0;
  for (const [index, script] of scripts.entries()) {
    const server = script === "dead" ? undefined : await startScriptedServer({ ...script, address: `127.0.0.${index + 1}`, port });
    if (server !== undefined) servers.push(server);
    port = server?.port ?? port;
    at.push(server);
  }
  return { port, at };
}

/** example.net with MX mx1 … by preference, at these addresses. */
function zoneOf(...addresses: readonly string[]): Zone {
  const hosts = addresses.map((address, index) => [`mx${index + 1}.example.net`, { a: [address] }] as const);
  return { "example.net": { mx: hosts.map(([name], index) => [index * 10, name] as const) }, ...Object.fromEntries(hosts) };
}

interface Started {
  readonly deliverer: Deliverer;
  readonly events: DeliveryEvent[];
}

function start(settings: Partial<DeliverySettings>, zone: Zone, options: Partial<DelivererOptions> = {}): Started {
  const events: DeliveryEvent[] = [];
  const deliverer = createDeliverer({
    settings: { ...SETTINGS, ...settings },
    routes: [],
    hostname: "out.example.com",
    ownAddresses: ["198.51.100.1"],
    localDomains: [],
    resolver: stubResolver(zone),
    clock: manualClock(0),
    random: () => 0,
    observe: (event) => events.push(event),
    ...options,
  });
  deliverers.push(deliverer);
  return { deliverer, events };
}

function send(
  deliverer: Deliverer,
  addresses: readonly string[] = ["bob@example.net"],
  change: Partial<Consignment> = {},
): Promise<DeliveryReport> {
  const recipients = recipientsOf(...addresses);
  const destination = deliverer.destinationOf(addresses[0] ?? "");
  return deliverer.deliver({ destination, sender: senderOf(), recipients, body: BODY, queueId: "1", ...change });
}

/** "relayed 250 . mx1", "failed 5 550 RCPT mx2", "failed 4 4.4.1 CONNECT mx1". */
function summary({ outcomes }: DeliveryReport): string[] {
  return outcomes.map(summaryOf);
}

function summaryOf(outcome: DeliveryOutcome): string {
  const { reply, host } = outcome.answer;
  const words = [outcome.kind, reply.code === 0 ? reply.status : reply.code, reply.verb, host?.split(".")[0]];
  if (outcome.kind === "failed") words.splice(1, 0, outcome.isPermanent ? "5" : "4");
  return words.filter((word) => word !== undefined).join(" ");
}

describe("mail for a domain", () => {
  test("goes to its first MX, and says how", async () => {
    const { port, at } = await internet({ offers: ["DSN", "PIPELINING"] }, {});
    const { deliverer, events } = start({ port }, zoneOf("127.0.0.1", "127.0.0.2"));
    const { dialogues, ...report } = await send(deliverer);
    expect(dialogues?.map(({ host, isReused, exchanges }) => [host, isReused, exchanges.map(({ verb }) => verb)])).toEqual([
      ["mx1.example.net", false, ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."]],
    ]);
    expect(report).toEqual({
      outcomes: [
        {
          kind: "relayed",
          dsnPassedOn: true,
          answer: { reply: { code: 250, status: "2.0.0", text: "taken", verb: "." }, host: "mx1.example.net", address: "127.0.0.1" },
        },
      ],
      destinationFailed: false,
      exchanger: "mx1.example.net",
    });
    expect(at[1]?.sessions).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(["connected", "transaction"]);
  });

  test.each<[string, readonly (Script | "dead")[], string, boolean]>([
    ["where the first is dead", [{}, "dead", {}], "relayed 250 . mx3", false],
    ["where the first greets with 421", [{}, { greeting: "421 4.3.2 busy" }, {}], "relayed 250 . mx3", false],
    ["where the first closes at once", [{}, { greeting: CLOSE }, {}], "relayed 250 . mx3", false],
    ["where the first says nothing", [{}, { greeting: SILENCE }, {}], "relayed 250 . mx3", false],
    ["where the first refuses EHLO for now", [{}, { answers: { EHLO: "450 4.7.1 who" } }, {}], "relayed 250 . mx3", false],
    ["where the first refuses MAIL for now", [{}, { answers: { MAIL: "451 4.3.0 later" } }, {}], "relayed 250 . mx3", false],
    ["where the first says 421 to RCPT", [{}, { answers: { RCPT: "421 4.3.0 later" } }, {}], "relayed 250 . mx3", false],
    ["where the first goes away before the content", [{}, { answers: { DATA: CLOSE } }, {}], "relayed 250 . mx3", false],
    ["where the first goes away in the middle of the content", [{}, { duringContent: () => CLOSE }, {}], "relayed 250 . mx3", false],
    ["not where the first refuses in its greeting", [{}, { greeting: "554 5.7.1 not you" }, {}], "failed 5 554 CONNECT mx2", true],
    ["not where the first refuses MAIL", [{}, { answers: { MAIL: "550 5.7.1 no" } }, {}], "failed 5 550 MAIL mx2", false],
    ["not where the first refuses RCPT", [{}, { answers: { RCPT: "550 5.1.1 no" } }, {}], "failed 5 550 RCPT mx2", false],
    ["not where the first refuses RCPT for now", [{}, { answers: { RCPT: "450 4.2.0 greylisted" } }, {}], "failed 4 450 RCPT mx2", false],
    ["not where the first refuses the content for now", [{}, { answers: { ".": "451 4.3.0 later" } }, {}], "failed 4 451 . mx2", false],
    ["not where the first goes away after the content", [{}, { answers: { ".": CLOSE } }, {}], "failed 4 4.4.2 . mx2", false],
    [
      "not where the next is dead: the words of the first count",
      [{}, { greeting: "421 4.3.2 busy" }, "dead"],
      "failed 4 421 CONNECT mx2",
      true,
    ],
    ["not where both are dead", [{}, "dead", "dead"], "failed 4 4.4.1 CONNECT mx3", true],
    [
      "not where the server greets with our own name",
      [{}, { greeting: "220 out.example.com" }, "dead"],
      "failed 5 5.4.6 CONNECT mx2",
      true,
    ],
  ])("goes to the next %s", async (what, scripts, expected, destinationFailed) => {
    const { port } = await internet(...scripts);
    const zone = zoneOf("127.0.0.1", "127.0.0.2", "127.0.0.3");
    const isSilent = scripts.some((script) => script !== "dead" && script.greeting === SILENCE);
    const { deliverer } = start(
      { port, ...(isSilent && IMPATIENT) },
      {
        ...zone,
        "example.net": {
          mx: [
            [10, "mx2.example.net"],
            [20, "mx3.example.net"],
          ],
        },
      },
    );
    const report = await send(deliverer, ["bob@example.net"], { body: what.includes("middle") ? LARGE : BODY });
    expect(summary(report)).toEqual([expected]);
    expect(report.destinationFailed).toBe(destinationFailed);
  });

  test("leaves from the local address that was configured, of the other side's family", async () => {
    const { port, at } = await internet({});
    const zone = zoneOf("127.0.0.1");
    await send(start({ port, sourceAddresses: ["2001:db8::9", "127.0.0.9"] }, zone).deliverer);
    expect(at[0]?.sessions[0]?.clientAddress).toBe("127.0.0.9");
  });

  test("counts a want of our own against nobody, and opens fewer connections for a while", async () => {
    const { port, at } = await internet({});
    const clock = manualClock(0);
    // no machine has this address: what connecting from it meets is what it meets without free ports
    const { deliverer, events } = start({ port, sourceAddresses: ["192.0.2.9", "127.0.0.9"] }, zoneOf("127.0.0.1"), { clock });
    const report = await send(deliverer);
    expect(report).toMatchObject({ outcomes: [{ isPermanent: false, isUntried: true }], destinationFailed: false });
    expect(summary(report)).toEqual(["failed 4 4.4.5 CONNECT mx1"]);
    expect(events).toMatchObject([
      { kind: "not-connected", failure: "no-socket" },
      { kind: "no-socket", host: "mx1.example.net", connections: 1 },
    ]);
    const second = send(deliverer);
    clock.moveTo(999);
    expect(at[0]?.sessions).toEqual([]);
    clock.moveTo(1000);
    expect(summary(await second)).toEqual(["relayed 250 . mx1"]);
  });

  test.each<[string, Zone]>([
    ["for the domain", { "example.net": { mx: "unasked" } }],
    ["for its hosts", { "example.net": { mx: [[10, "mx.example.net"]] }, "mx.example.net": { a: "unasked" } }],
  ])("counts a name server that could not be asked %s against nobody", async (_what, zone) => {
    const report = await send(start({}, zone).deliverer);
    expect(summary(report)).toEqual(["failed 4 4.4.5"]);
    expect(report).toMatchObject({ outcomes: [{ isPermanent: false, isUntried: true }], destinationFailed: false });
  });

  test("goes to the next only for those whose answer does not stand", async () => {
    const script: Script = { answers: { RCPT: (line) => (line.includes("bob") ? "550 5.1.1 no" : "250 ok"), DATA: "421 4.3.2 down" } };
    const { port, at } = await internet(script, {});
    const { deliverer } = start({ port }, zoneOf("127.0.0.1", "127.0.0.2"));
    const report = await send(deliverer, ["bob@example.net", "cid@example.net"]);
    expect(summary(report)).toEqual(["failed 5 550 RCPT mx1", "relayed 250 . mx2"]);
    expect(at[1]?.sessions[0]?.commands.filter((line) => line.startsWith("RCPT"))).toEqual(["RCPT TO:<cid@example.net>"]);
  });

  test.each<[string, Zone, string]>([
    ["does not exist", {}, "failed 5 5.1.2"],
    ["takes none", { "example.net": { mx: [[0, ""]] } }, "failed 5 5.1.10"],
    ["cannot be looked up", { "example.net": { mx: "servfail" } }, "failed 4 4.4.3"],
    ["is us", { "example.net": { mx: [[0, "out.example.com"]] } }, "failed 5 5.4.6"],
  ])("fails where the domain %s", async (_what, zone, expected) => {
    const report = await send(start({}, zone).deliverer);
    expect(summary(report)).toEqual([expected]);
    expect(report.destinationFailed).toBe(true);
  });

  test("hears at once what another heard of a dead host", async () => {
    const { port, at } = await internet({ greeting: CLOSE });
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
    await send(deliverer);
    expect(summary(await send(deliverer))).toEqual(["failed 4 4.4.2 CONNECT mx1"]);
    expect(at[0]?.sessions).toHaveLength(1);
  });
});

describe("connections", () => {
  test("are used again", async () => {
    const { port, at } = await internet({});
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
    for (let count = 0; count < 3; count++) expect(summary(await send(deliverer))).toEqual(["relayed 250 . mx1"]);
    expect(at[0]?.sessions).toHaveLength(1);
    expect(at[0]?.sessions[0]?.contents).toHaveLength(3);
  });

  test("that the server has left are replaced, and nobody notices", async () => {
    const { port, at } = await internet({ answers: { MAIL: (_line, session) => (session.contents.length > 0 ? CLOSE : "250 ok") } });
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
    await send(deliverer);
    expect(summary(await send(deliverer))).toEqual(["relayed 250 . mx1"]);
    expect(at[0]?.sessions).toHaveLength(2);
  });

  test("are closed when they have been idle for too long", async () => {
    const { port, at } = await internet({});
    const clock = manualClock(0);
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"), { clock });
    await send(deliverer);
    clock.moveTo(30_000);
    await send(deliverer);
    expect(at[0]?.sessions).toHaveLength(2);
    expect(at[0]?.sessions[0]?.commands.at(-1)).toBe("QUIT");
  });

  test("are never more than the limit, and nobody waits for ever", async () => {
    const { port, at } = await internet({}, {});
    const zone: Zone = { ...zoneOf("127.0.0.1"), "example.org": { a: ["127.0.0.2"] } };
    const { deliverer, events } = start({ port, maxConnections: 1 }, zone);
    const reports = await Promise.all(
      ["a@example.net", "b@example.org", "c@example.net", "d@example.org", "e@example.org"].map((address) => send(deliverer, [address])),
    );
    expect(reports.flatMap(summary).every((line) => line.startsWith("relayed"))).toBe(true);
    expect(events.filter(({ kind }) => kind === "connected").length).toBeLessThanOrEqual(4);
    expect((at[0]?.sessions.length ?? 0) + (at[1]?.sessions.length ?? 0)).toBeLessThanOrEqual(4);
  });

  test("take no more recipients at once than the server states, or says", async () => {
    const names = Array.from({ length: 5 }, (_, index) => `r${index}@example.net`);
    const takesTwo: Script = {
      answers: { RCPT: (_line, { commands }) => (rcptsSinceMail(commands) > 2 ? "452 4.5.3 too many recipients" : "250 ok") },
    };
    for (const script of [{ offers: ["LIMITS RCPTMAX=2"] }, takesTwo]) {
      const { port, at } = await internet(script);
      const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
      expect(summary(await send(deliverer, names))).toEqual(names.map(() => "relayed 250 . mx1"));
      expect(at[0]?.sessions[0]?.contents).toHaveLength(3);
    }
  });

  test("that end between EHLO and MAIL end the attempt", async () => {
    const { port } = await internet({ answers: { EHLO: `250 mx\n${CLOSE}` } });
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
    expect(summary(await send(deliverer))).toEqual([expect.stringMatching(/^failed 4 4\.4\.2 (?:EHLO|MAIL) mx1$/)]);
  });
});

function rcptsSinceMail(commands: readonly string[]): number {
  return commands.length - 1 - commands.findLastIndex((line) => line.startsWith("MAIL"));
}

describe("TLS", () => {
  const broken: Script = { offers: ["STARTTLS"], answers: { STARTTLS: `220 go\n${CLOSE}` } };

  test("that breaks is given up where nobody insists", async () => {
    const { port } = await internet(broken);
    const { deliverer, events } = start({ port }, zoneOf("127.0.0.1"));
    expect(summary(await send(deliverer))).toEqual(["relayed 250 . mx1"]);
    expect(events.map(({ kind }) => kind)).toEqual(["tls-given-up", "connected", "transaction"]);
  });

  test("that breaks ends the attempt where the settings, or the sender, insist", async () => {
    const { port, at } = await internet(broken);
    expect(summary(await send(start({ port, tls: "required" }, zoneOf("127.0.0.1")).deliverer))).toEqual(["failed 4 4.7.5 STARTTLS mx1"]);
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
    const report = await send(deliverer, ["bob@example.net"], { sender: senderOf({ requireTls: true }) });
    expect(summary(report)).toEqual(["failed 4 4.7.5 STARTTLS mx1"]);
    expect(at[0]?.sessions.every(({ contents }) => contents.length === 0)).toBe(true);
  });
});

describe("routes", () => {
  test("to a host are followed instead of MX, and a password goes along", async () => {
    const { port, at } = await internet({ offers: ["AUTH PLAIN"], answers: { AUTH: "235 ok" } });
    const to = { kind: "smtp", host: "127.0.0.1", port, user: "us", password: "secret" } as const;
    const { deliverer } = start({}, {}, { routes: [{ match: "*.net", to }] });
    expect(summary(await send(deliverer))).toEqual(["relayed 250 . 127"]);
    expect(at[0]?.sessions[0]?.commands).toContain("AUTH PLAIN AHVzAHNlY3JldA==");
  });

  test("whose password is refused fail for now: it is our fault, not the recipient's", async () => {
    const { port } = await internet({ offers: ["AUTH PLAIN"], answers: { AUTH: "535 5.7.8 no" } });
    const to = { kind: "smtp", host: "127.0.0.1", port, user: "us", password: "secret" } as const;
    expect(summary(await send(start({}, {}, { routes: [{ match: "*", to }] }).deliverer))).toEqual(["failed 4 535 AUTH 127"]);
  });

  test("to LMTP deliver for good", async () => {
    const { port } = await internet({ answers: { ".": "250 2.0.0 bob has it\n452 4.2.2 full" } });
    const { deliverer } = start({}, {}, { routes: [{ match: "*", to: { kind: "lmtp", host: "localhost", port } }] });
    expect(summary(await send(deliverer, ["bob@example.net", "cid@example.net"]))).toEqual([
      "delivered 250 . localhost",
      "failed 4 452 . localhost",
    ]);
  });

  test("to LMTP at a socket of this machine need no TLS, and no DNS", async () => {
    const path = join(FOLDER, "lmtp.sock");
    servers.push(await startScriptedServer({ path, answers: { ".": "250 2.0.0 done" } }));
    const { deliverer } = start({}, {}, { routes: [{ match: "*", to: { kind: "lmtp", host: `unix:${path}`, port: 0 } }] });
    const report = await send(deliverer, ["bob@example.net"], { sender: senderOf({ requireTls: true }) });
    expect(report.outcomes).toMatchObject([{ kind: "delivered", answer: { host: `unix:${path}` } }]);
  });

  test("to a socket where nobody listens wait", async () => {
    const to = { kind: "lmtp", host: `unix:${join(FOLDER, "nobody.sock")}`, port: 0 } as const;
    const report = await send(start({}, {}, { routes: [{ match: "*", to }] }).deliverer);
    expect(report).toMatchObject({ outcomes: [{ isPermanent: false, answer: { reply: { status: "4.4.1" } } }], destinationFailed: true });
  });

  test("that refuse say why", async () => {
    const { deliverer } = start({}, {}, { routes: [{ match: "*", to: { kind: "refuse", text: "closed since May" } }] });
    const { outcomes } = await send(deliverer);
    expect(outcomes).toEqual([
      { kind: "failed", isPermanent: true, answer: { reply: { code: 0, status: "5.7.1", text: "closed since May" } } },
    ]);
  });

  test("that have changed since the mail was accepted are followed as they are now", async () => {
    const { port, at } = await internet({}, {});
    const zone: Zone = { "example.net": { a: ["127.0.0.1"] }, "example.org": { a: ["127.0.0.2"] } };
    const { deliverer } = start({ port }, zone);
    const report = await send(deliverer, ["a@example.net", "b@example.org", "c@example.net"], { destination: "smtp:old.example.com:25" });
    expect(summary(report)).toEqual(["relayed 250 . example", "relayed 250 . example", "relayed 250 . example"]);
    expect(report.outcomes.map(({ answer }) => answer.address)).toEqual(["127.0.0.1", "127.0.0.2", "127.0.0.1"]);
    expect(at[0]?.sessions[0]?.contents).toHaveLength(1);
  });
});

test("a null reverse path leaves as one", async () => {
  const { port, at } = await internet({});
  const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
  await send(deliverer, ["bob@example.net"], { sender: senderOf({ reversePath: "" }) });
  expect(at[0]?.sessions[0]?.commands).toContain("MAIL FROM:<>");
});

describe("at home", () => {
  test("mail goes into the Maildir, with the path that was given", async () => {
    const { deliverer } = start({}, {}, { localDomains: [LOCAL] });
    expect(summary(await send(deliverer, ["bob+tag@example.com", "../x@example.com"]))).toEqual(["delivered 250", "failed 5 5.1.1"]);
    const [name = ""] = readdirSync(join(FOLDER, "bob", "new"));
    expect(readFileSync(join(FOLDER, "bob", "new", name), "utf8")).toBe(
      "Return-Path: <ann@example.com>\nDelivered-To: bob+tag@example.com\nSubject: a\n\nb\n",
    );
  });

  test("nobody who is not known gets a Maildir, whether that is known at once or has to be looked up", async () => {
    const isNobodys = (address: string) => (address.startsWith("nobody") ? Promise.resolve(true) : address.startsWith("gone"));
    const { deliverer } = start({}, {}, { localDomains: [LOCAL], isNobodys });
    const report = await send(deliverer, ["gone@example.com", "ann@example.com", "nobody@example.com"], {
      sender: senderOf({ reversePath: "" }),
    });
    expect(summary(report)).toEqual(["failed 5 5.1.1", "delivered 250", "failed 5 5.1.1"]);
    expect(readdirSync(FOLDER)).not.toContain("gone");
    expect(readdirSync(FOLDER)).not.toContain("nobody");
  });

  test("LMTP takes mail whose sender requires TLS of the way", async () => {
    const { port } = await internet({ answers: { ".": "250 2.0.0 done" } });
    const domain: LocalDomain = { ...LOCAL, deliver: { kind: "lmtp", host: "127.0.0.1", port } };
    const { deliverer } = start({}, {}, { localDomains: [domain] });
    const report = await send(deliverer, ["bob@example.com"], { sender: senderOf({ requireTls: true }) });
    expect(summary(report)).toEqual(["delivered 250 . 127"]);
  });
});

describe("8-bit content to a host of 7 bits", () => {
  const sender = senderOf({ body: "8BITMIME" });

  test("is encoded, and announced with its new size", async () => {
    const { port, at } = await internet({ offers: ["SIZE"] });
    const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
    expect(summary(await send(deliverer, ["bob@example.net"], { sender, body: bodyOf("Subject: a\r\n\r\nü\r\n") }))).toEqual([
      "relayed 250 . mx1",
    ]);
    const { commands, contents } = at[0]?.sessions[0] ?? { commands: [], contents: [] };
    expect(String(contents[0])).toMatch(/\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C3=BC\r\n$/);
    expect(commands).toContain(`MAIL FROM:<ann@example.com> SIZE=${String(contents[0]).length}`);
  });

  test("that cannot be encoded goes to the next host, or nowhere", async () => {
    const body = bodyOf("Subject: ü\r\n\r\na\r\n");
    const { port } = await internet({}, { offers: ["8BITMIME"] });
    expect(summary(await send(start({ port }, zoneOf("127.0.0.1", "127.0.0.2")).deliverer, ["bob@example.net"], { sender, body }))).toEqual(
      ["relayed 250 . mx2"],
    );
    expect(summary(await send(start({ port }, zoneOf("127.0.0.1")).deliverer, ["bob@example.net"], { sender, body }))).toEqual([
      "failed 5 5.6.3 MAIL mx1",
    ]);
  });
});

test("a defect of ours costs nobody his mail", async () => {
  const { port } = await internet({});
  const { deliverer, events } = start({ port }, zoneOf("127.0.0.1"));
  expect(summary(await send(deliverer, ["bob\r\nx@example.net"]))).toEqual(["failed 4 4.3.0"]);
  expect(events.at(-1)).toMatchObject({ kind: "defect", queueId: "1" });
  expect(summary(await send(deliverer))).toEqual(["relayed 250 . mx1"]);
});

test("closing waits for what is on its way", async () => {
  const { port, at } = await internet({ answers: { ".": (_line, session) => lateAnswer(session) } });
  const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
  const order: string[] = [];
  let closing: Promise<unknown> = Promise.resolve();
  const lateAnswer = (session: { say(text: string): void }): string => {
    closing = deliverer.close().then(() => order.push("closed"));
    setImmediate(() => session.say("250 2.0.0 taken"));
    return SILENCE;
  };
  await send(deliverer).then((report) => order.push(...summary(report)));
  await closing;
  expect(order).toEqual(["relayed 250 . mx1", "closed"]);
  expect(at[0]?.sessions[0]?.commands.at(-1)).toBe("QUIT");
});

test("after it was closed nothing is sent", async () => {
  const { port, at } = await internet({});
  const { deliverer } = start({ port }, zoneOf("127.0.0.1"));
  await send(deliverer);
  await deliverer.close();
  expect(summary(await send(deliverer))).toEqual(["failed 4 4.3.2 CONNECT mx1"]);
  expect(at[0]?.sessions).toHaveLength(1);
});
