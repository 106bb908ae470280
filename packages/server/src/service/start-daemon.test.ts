/** The daemon whole, over real sockets on loopback: what is said to it, what it says to others, and what lies in the mailbox. */

import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@ricochet/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Configuration, loadConfiguration } from "../config/index.ts";
import type { Recipient, Sender } from "../envelope/index.ts";
import { openConnection } from "../smtp/client/index.ts";
import { createSmtpServer, type SessionHandlerFactory, type SmtpServer } from "../smtp/server/index.ts";
import type { DaemonEvent } from "./events/index.ts";
import { inMemoryBody } from "./settlement/whole-body.ts";
import { type Daemon, startDaemon } from "./start-daemon.ts";

const LIMITS = {
  maxMessageBytes: 1_000_000,
  maxRecipients: 100,
  maxConnections: 100,
  maxConnectionsPerClient: 100,
  maxTransactions: 100,
  maxErrors: 100,
  commandTimeoutMs: 10_000,
  dataTimeoutMs: 10_000,
  sessionTimeoutMs: 60_000,
  greetDelayMs: 0,
};

/** Until when the next hop keeps a message waiting for its answer. */
let answered = Promise.resolve();

/** The next hop: takes mail, but none for a local part that begins with "unknown". */
function sink(taken: { readonly sender: string; readonly text: string }[]): SmtpServer {
  const handler: SessionHandlerFactory = () => {
    let sender = "";
    return {
      mail: (from) => {
        sender = from.reversePath;
        return undefined;
      },
      rcpt: ({ address }) => (address.startsWith("unknown") ? { code: 550, status: "5.1.1", text: "User unknown" } : undefined),
      data: () => {
        const pieces: Uint8Array[] = [];
        return {
          write: (octets) => {
            pieces.push(octets);
            return undefined;
          },
          finish: async () => {
            await answered;
            taken.push({ sender, text: Buffer.concat(pieces).toString() });
            return [{ code: 250, status: "2.0.0", text: "Ok" }];
          },
          abort: () => undefined,
        };
      },
      reset: () => undefined,
      ended: () => undefined,
    };
  };
  return createSmtpServer({ name: "sink", protocol: "smtp", hostname: "mx.example.net", limits: LIMITS, handler, closeDeadlineMs: 1000 });
}

let folder = "";
let hop: SmtpServer;
let hopPort = 0;
const taken: { readonly sender: string; readonly text: string }[] = [];
const daemons: Daemon[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ricochet-daemon-"));
  taken.length = 0;
  answered = Promise.resolve();
  hop = sink(taken);
  hopPort = (await hop.listen({ host: "127.0.0.1", port: 0 })).port;
});

afterEach(async () => {
  for (const daemon of daemons.splice(0)) await daemon.stop();
  await hop.close();
  await rm(folder, { recursive: true, force: true });
});

/** `more` begins within the section smtp. */
async function configuration(more = ""): Promise<Configuration> {
  const file = join(folder, "ricochet.toml");
  const lines = [
    '[node]\nhostname = "mx.example.com"',
    "[lmtp]\nlisten = []",
    '[[domain]]\nname = "example.com"\nkind = "local"\ndeliver = "maildir:mail"\nrecipients = ["ann"]',
    '[smtp]\nlisten = ["127.0.0.1:0"]',
    more,
  ];
  await writeFile(file, lines.join("\n"));
  const result = loadConfiguration({ file });
  if (result.kind === "faulty") throw new Error(JSON.stringify(result.faults));
  return result.configuration;
}

const routeTo = (port: number) => `[[route]]\nmatch = "example.net"\nto = "smtp:127.0.0.1:${port}"`;

async function start(of: Configuration) {
  const events: DaemonEvent[] = [];
  const waiting: { readonly kind: string; readonly resolve: () => void }[] = [];
  const observe = (event: DaemonEvent) => {
    events.push(event);
    for (const one of waiting) if (one.kind === event.kind) one.resolve();
  };
  const daemon = await startDaemon(of, { observe, afterBinding: () => undefined });
  daemons.push(daemon);
  const happened = (kind: DaemonEvent["kind"]) =>
    events.some((event) => event.kind === kind) ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ kind, resolve }));
  return { daemon, events, happened };
}

const SENDER: Sender = { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false };
const TEXT = "From: ann@example.com\r\nTo: bob@example.net\r\nSubject: Lunch\r\nMessage-ID: <1@example.com>\r\n\r\nShall we?\r\n";
const recipientsTo = (...to: readonly string[]) => to.map((address): Recipient => ({ address, notify: "unset" }));

async function connected(daemon: Daemon) {
  const { port = 0 } = daemon.endpoints[0] ?? {};
  const opening = await openConnection({
    host: "127.0.0.1",
    address: "127.0.0.1",
    port,
    protocol: "smtp",
    hello: "client.example.com",
    tls: "off",
  });
  if (opening.kind !== "open") throw new Error(`not open: ${opening.kind}`);
  return opening.connection;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** All that a client hears who says nothing. */
async function heardAt(port: number): Promise<string> {
  let heard = "";
  for await (const piece of connect(port, "127.0.0.1").setEncoding("utf8")) heard += piece;
  return heard;
}

async function send(daemon: Daemon, to: readonly string[], more: Partial<Sender> = {}) {
  const connection = await connected(daemon);
  const body = inMemoryBody(Buffer.from(TEXT));
  const { answers } = await connection.send({ sender: { ...SENDER, ...more }, recipients: recipientsTo(...to), body });
  await connection.close();
  return answers.map((answer) => (answer.kind === "broken" ? answer.cause.text : `${answer.reply.code} ${answer.reply.text}`));
}

async function mailbox(): Promise<readonly Buffer[]> {
  const names = await readdir(join(folder, "mail", "ann", "new")).catch(() => []);
  return await Promise.all(names.map((name) => readFile(join(folder, "mail", "ann", "new", name))));
}

describe("the daemon", () => {
  test("takes mail, relays it, and stops with nothing left", async () => {
    const { daemon, happened, events } = await start(await configuration(routeTo(hopPort)));
    const [answer] = await send(daemon, ["bob@example.net"]);
    await happened("relayed");
    const queueId = /queued as (\S+)/.exec(answer ?? "")?.[1];
    expect(taken[0]?.sender).toBe("ann@example.com");
    expect(taken[0]?.text).toMatch(new RegExp(`^Received: from client.example.com[^]*id ${queueId}[^]*Shall we\\?`));
    expect(events.find(({ kind }) => kind === "accepted")).toMatchObject({
      queueId,
      sender: "ann@example.com",
      recipients: 1,
      messageId: "1@example.com",
    });
    expect((await daemon.store.counts()).byState).toMatchObject({ delivered: 1 });
    expect(await daemons.pop()?.stop()).toBe(0);
  });

  test("tells the sender what the next hop would not take, in his mailbox", async () => {
    const { daemon, happened } = await start(await configuration(routeTo(hopPort)));
    await send(daemon, ["unknown@example.net", "bob@example.net"]);
    await Promise.all([happened("delivered"), happened("relayed")]);
    const [bounce] = await mailbox();
    expect(read(bounce ?? new Uint8Array())).toMatchObject({
      kind: "delivery-status",
      reporter: { mta: "mx.example.com" },
      original: { messageId: "1@example.com" },
      outcomes: [{ recipient: "unknown@example.net", action: "failed", status: "5.1.1", reason: "user-unknown", remoteMta: "[127.0.0.1]" }],
    });
    expect(taken).toHaveLength(1);
  });

  test("refuses what it would have to bounce: a mailbox that is not there, a stranger's relaying", async () => {
    const { daemon } = await start(await configuration());
    const [answer] = await send(daemon, ["nobody@example.com"]);
    expect(answer).toMatch(/^550 .*no such mailbox/);
    expect(await daemon.store.list({ limit: 10 })).toEqual([]);
  });

  test("keeps what it could not deliver over its own end, and delivers it when the next hop is back", async () => {
    await hop.close();
    const first = await start(await configuration(routeTo(hopPort)));
    await send(first.daemon, ["bob@example.net"]);
    await first.happened("deferred");
    expect(await daemons.pop()?.stop()).toBe(0);
    hop = sink(taken);
    await hop.listen({ host: "127.0.0.1", port: hopPort });
    const second = await start(await configuration(routeTo(hopPort)));
    const audit = { atMs: Date.now(), who: "operator", what: "retry", because: "the test says so" };
    expect(await second.daemon.store.command("retry", { limit: 10 }, audit)).toBe(1);
    second.daemon.poke();
    await second.happened("relayed");
    expect(taken).toHaveLength(1);
  });

  test("goes on with another configuration while it runs", async () => {
    const { daemon, happened, events } = await start(await configuration('[[route]]\nmatch = "example.net"\nto = "refuse:closed"'));
    await daemon.reload(await configuration(`${routeTo(hopPort)}\n[queue]\nmax_active = 77\n[http]\nlisten = "127.0.0.1:8026"`));
    await send(daemon, ["bob@example.net"]);
    await happened("relayed");
    expect(events).toContainEqual({
      kind: "warning",
      words: "http.listen, queue.max_active cannot change while the daemon runs; restart it",
    });
  });

  test("makes more attempts at once where it may have more connections now", async () => {
    const few = `${routeTo(hopPort)}\n[delivery]\nmax_connections = `;
    const { daemon, happened } = await start(await configuration(`${few}1`));
    let answer = (): void => undefined;
    answered = new Promise((resolve) => {
      answer = resolve;
    });
    await Promise.all([1, 2, 3].map(() => send(daemon, ["bob@example.net"])));
    expect(daemon.stats().running).toBe(1);
    await daemon.reload(await configuration(`${few}3`));
    expect(daemon.stats().running).toBe(3);
    answer();
    await happened("relayed");
  });

  test("takes other limits, users and relay networks over for sessions to come, and leaves the open ones as they are", async () => {
    const { daemon, events } = await start(await configuration(routeTo(hopPort)));
    const open = await connected(daemon);
    const users = '[[user]]\nname = "ann"\npassword = "open sesame"';
    await daemon.reload(await configuration(`relay_from = []\n[limits]\nmax_recipients = 1\n${routeTo(hopPort)}\n${users}`));
    const envelope = {
      sender: SENDER,
      recipients: recipientsTo("bob@example.net", "cid@example.net"),
      body: inMemoryBody(Buffer.from(TEXT)),
    };
    expect((await open.send(envelope)).answers.map(({ kind }) => kind)).toEqual(["accepted", "accepted"]);
    const next = await connected(daemon);
    expect(next.server.extensions.get("AUTH")).toContain("PLAIN");
    expect(next.server.extensions.get("LIMITS")).toContain("RCPTMAX=1");
    expect((await next.send(envelope)).answers[0]).toMatchObject({
      reply: { code: 550, text: expect.stringContaining("relaying denied") },
    });
    await Promise.all([open.close(), next.close()]);
    expect(events.filter(({ kind }) => kind === "warning")).toEqual([]);
  });

  test("does not start on a store that another one serves, and lets go of its ports", async () => {
    const of = await configuration();
    await start(of);
    await expect(startDaemon(of, { observe: () => undefined, afterBinding: () => undefined })).rejects.toThrow(/in use|serve/);
  });

  test("ends a start that fails though a client waits for its greeting", async () => {
    const of = await configuration();
    await start(of);
    const port = await freePort();
    const listeners = of.listeners.map((one) => ({ ...one, listen: one.listen.map((endpoint) => ({ ...endpoint, port })) }));
    let greeting: Promise<string> | undefined;
    const afterBinding = () => {
      greeting = heardAt(port);
    };
    await expect(startDaemon({ ...of, listeners }, { observe: () => undefined, afterBinding })).rejects.toThrow(/in use|serve/);
    expect(await greeting).toMatch(/^421 .*\r\n$/);
  });
});
