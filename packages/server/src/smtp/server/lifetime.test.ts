/** How sessions end: time, limits, clients that go away in any state, a server that goes down. Time is told by the tests. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import { CERTIFICATE } from "../../../../../test/support/wire/certificates.ts";
import { recordingProgram } from "../../../../../test/support/wire/recording-program.ts";
import { connectClient } from "../../../../../test/support/wire/scripted-client.ts";
import { startWireServer, type WireServer, type WireServerOptions } from "../../../../../test/support/wire/wire-server.ts";
import { type ManualClock, manualClock } from "../../time/index.ts";
import type { SessionHandlerFactory } from "./session-handler.ts";
import { createSmtpServer } from "./smtp-server.ts";

const ENVELOPE = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";
const TLS = createSecureContext(CERTIFICATE);

async function startWithClock(options: WireServerOptions = {}): Promise<WireServer & { readonly clock: ManualClock }> {
  const clock = manualClock(0);
  return { ...(await startWireServer({ clock, ...options })), clock };
}

/** Waits for what the server's side will do in its own time. */
function eventually(look: () => unknown): Promise<unknown> {
  return expect.poll(look, { interval: 2 }).toBeTruthy();
}

describe("time", () => {
  it("runs out for a client that says nothing, or never ends its command", async () => {
    const { connect, clock, events } = await startWithClock({ limits: { commandTimeoutMs: 10_000 } });
    const client = await connect();
    await client.reply();
    clock.moveTo(8000);
    client.send("NOO");
    await new Promise(setImmediate);
    clock.moveTo(11_000);
    expect(await client.rest()).toBe("421 4.4.2 Waited too long; closing the connection\r\n");
    expect(events).toContainEqual(expect.objectContaining({ kind: "timeout", cause: "command" }));
    expect(events.at(-1)).toMatchObject({ kind: "ended", end: "timeout" });
  });

  it("starts again with each command", async () => {
    const { greeted, clock } = await startWithClock({ limits: { commandTimeoutMs: 10_000 } });
    const client = await greeted();
    for (let nowMs = 8000; nowMs < 50_000; nowMs += 8000) {
      clock.moveTo(nowMs);
      expect(await client.ask("NOOP")).toMatch(/^250/);
    }
  });

  it("runs out for content that stops, and for content that trickles", async () => {
    const limits = { dataTimeoutMs: 10_000, commandTimeoutMs: 5000, minContentBytesPerSecond: 100 };
    const stopped = await startWithClock({ limits });
    const first = await stopped.greeted();
    first.send(ENVELOPE);
    for (let count = 0; count < 3; count += 1) await first.reply();
    stopped.clock.moveTo(9000);
    first.send("x");
    await new Promise((resolve) => setTimeout(resolve, 5));
    stopped.clock.moveTo(18_000);
    expect(await first.rest()).toMatch(/^421 4\.4\.2 The content comes too slowly/);
    expect(stopped.program.calls.slice(-3)).toEqual(["abort", "reset", "ended"]);
    const silent = await startWithClock({ limits });
    const second = await silent.greeted();
    second.send(ENVELOPE);
    for (let count = 0; count < 3; count += 1) await second.reply();
    silent.clock.moveTo(11_000);
    expect(await second.rest()).toMatch(/^421 4\.4\.2 Waited/);
  });

  it("that the program takes is not the client's", async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wire = await startWithClock({ limits: { commandTimeoutMs: 1000 }, answers: { rcpt: () => promise } });
    const client = await wire.greeted();
    await client.ask("MAIL FROM:<a@example.org>");
    client.send("RCPT TO:<b@example.com>\r\n");
    await eventually(() => wire.program.calls.includes("rcpt b@example.com"));
    wire.clock.moveTo(60_000);
    resolve(undefined);
    expect(await client.reply()).toMatch(/^250/);
  });

  it("of the whole session runs out, however busy it is, but not before the program has answered", async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wire = await startWithClock({ limits: { sessionTimeoutMs: 10_000 }, answers: { mail: () => promise } });
    const client = await wire.greeted();
    client.send("MAIL FROM:<a@example.org>\r\n");
    await eventually(() => wire.program.calls.includes("mail a@example.org"));
    wire.clock.moveTo(12_000);
    expect(wire.program.calls).not.toContain("ended");
    resolve(undefined);
    expect((await client.rest()).split("\r\n").map((line) => line.slice(0, 9))).toEqual(["250 2.1.0", "421 4.4.2", ""]);
  });

  it("runs out for a handshake and for a PROXY header that do not come", async () => {
    const implicit = await startWithClock({ tls: TLS, implicitTls: true, limits: { commandTimeoutMs: 1000 } });
    const silent = await connectClient(implicit.endpoint);
    const proxied = await startWithClock({ proxyFrom: ["127.0.0.1"] });
    const mute = await connectClient(proxied.endpoint);
    await eventually(() => implicit.server.counts().open === 1 && proxied.server.counts().open === 1);
    implicit.clock.moveTo(2000);
    proxied.clock.moveTo(6000);
    expect([await silent.rest(), await mute.rest()]).toEqual(["", ""]);
    await eventually(() => implicit.server.counts().open === 0 && proxied.server.counts().open === 0);
    silent.close();
    mute.close();
  });

  it("after goodbye is short: a client that keeps its side open is cut off", async () => {
    const wire = await startWithClock();
    const client = await wire.greeted();
    await client.ask("QUIT");
    expect(wire.server.counts().open).toBe(1);
    wire.clock.moveTo(6000);
    await eventually(() => wire.server.counts().open === 0);
  });
});

describe("the greeting", () => {
  it("waits for clients that cannot", async () => {
    const wire = await startWithClock({ limits: { greetDelayMs: 1000 } });
    const [early, patient] = [await wire.connect(), await wire.connect()];
    await eventually(() => wire.server.counts().open === 2);
    early.send("EHLO client.example.org\r\n");
    expect(await early.rest()).toBe("554 5.5.1 You spoke before the greeting\r\n");
    expect(wire.events).toContainEqual(expect.objectContaining({ kind: "refused", cause: "early-talker" }));
    wire.clock.moveTo(1100);
    expect(await patient.reply()).toMatch(/^220/);
    expect(wire.program.calls).toEqual(["ended", "connected"]);
  });

  it("spares those whom the program names", async () => {
    const wire = await startWithClock({ limits: { greetDelayMs: 1000 }, skipsGreetDelay: (address) => address === "127.0.0.1" });
    expect(await (await wire.connect()).reply()).toMatch(/^220/);
  });

  it("waits for the program, and so does what the client has said by then", async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wire = await startWireServer({ answers: { connected: () => promise } });
    const client = await wire.connect();
    client.send("NOOP\r\n");
    await new Promise((done) => setTimeout(done, 5));
    resolve(undefined);
    expect([await client.reply(), await client.reply()]).toEqual(["220 mx.example.com ESMTP Ricochet", "250 2.0.0 Ok"]);
  });
});

describe("connections", () => {
  it("beyond the limits are turned away, and count no more when they have gone", async () => {
    const wire = await startWireServer({ limits: { maxConnections: 2, maxConnectionsPerClient: 1 } });
    const first = await wire.greeted();
    expect(await (await wire.connect()).rest()).toMatch(/^421 4\.7\.0 Too many connections from/);
    first.close();
    await eventually(() => wire.server.counts().open === 0);
    const crowd = await startWireServer({ limits: { maxConnections: 1 } });
    await crowd.greeted();
    expect(await (await crowd.connect()).rest()).toMatch(/^421 4\.3\.2 Too many connections;/);
    expect(crowd.server.counts()).toEqual({ open: 1, accepted: 2, refused: 1 });
    expect(await (await wire.connect()).reply()).toMatch(/^220/);
  });

  it.each([
    "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n",
    "POST / HTTP/1.1\r\n\r\n",
    "Host: example.com\r\n",
    "\x16\x03\x01\x02\x00\x01\x00",
  ])("of another protocol hear one reply: %j", async (junk) => {
    const wire = await startWireServer();
    const client = await wire.connect();
    await client.reply();
    client.send(Buffer.from(junk, "latin1"));
    expect(await client.rest()).toBe("554 5.5.1 This is a mail server; closing the connection\r\n");
    expect(wire.events.at(-1)).toMatchObject({ kind: "ended", end: "forbidden" });
  });

  it("come through a path as well, even where a dead server left its socket", async () => {
    const folder = await mkdtemp(join(tmpdir(), "wire-"));
    const endpoint = { host: `unix:${join(folder, "lmtp")}`, port: 0 };
    const wire = await startWireServer({ protocol: "lmtp" });
    expect(await wire.server.listen(endpoint)).toEqual(endpoint);
    const client = await connectClient(endpoint);
    expect(await client.reply()).toMatch(/^220/);
    expect(wire.program.facts()).toMatchObject({ clientAddress: "127.0.0.1", clientPort: 0 });
    await expect((await startWireServer()).server.listen(endpoint)).rejects.toThrow(/EADDRINUSE/);
    client.close();
    await rm(folder, { recursive: true });
  });

  it("need an address that is free", async () => {
    const wire = await startWireServer();
    await expect(wire.server.listen(wire.endpoint)).rejects.toThrow(/EADDRINUSE/);
  });
});

describe("a client that goes away", () => {
  const chunk = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT 10 LAST\r\nhalf";
  const asked = ["mail a@example.org", "rcpt b@example.com", "data"];
  /** What it said, what the program was asked by then, and what it is told in the end. */
  const states: readonly (readonly [name: string, said: string, calls: readonly string[], told: readonly string[]])[] = [
    ["after the greeting", "", [], []],
    ["in a command", "NOO", [], []],
    ["in a transaction", "MAIL FROM:<a@example.org>\r\n", asked.slice(0, 1), ["reset"]],
    ["in the content", `${ENVELOPE}half a li`, asked, ["abort", "reset"]],
    ["in a chunk", chunk, asked, ["abort", "reset"]],
  ];

  it.each(states)("%s, with a reset, is told to the program once", async (_name, said, calls, told) => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(said);
    await eventually(() => wire.program.calls.length === 2 + calls.length);
    client.socket.resetAndDestroy();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls).toEqual(["connected", "hello", ...calls, ...told, "ended"]);
    expect(wire.events.filter(({ kind }) => kind === "ended")).toHaveLength(1);
  });

  it.each(states)("%s, closing its side, is told to the program once", async (_name, said, calls, told) => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.socket.end(said);
    await client.rest();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls).toEqual(["connected", "hello", ...calls, ...told, "ended"]);
  });

  it.each(["before the handshake is done", "after it"])("%s of TLS is told to the program once", async (when) => {
    const wire = await startWireServer({ tls: TLS });
    const client = await wire.greeted();
    await client.ask("STARTTLS");
    const plain = client.socket;
    if (when === "after it") await client.secure();
    plain.resetAndDestroy();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls).toEqual(["connected", "hello", "ended"]);
    await eventually(() => wire.server.counts().open === 0);
  });

  it("but still listens hears the answers to all that it said", async () => {
    const wire = await startWireServer({ answers: { finish: () => Promise.resolve([{ code: 250, status: "2.0.0", text: "On disk" }]) } });
    const client = await wire.greeted();
    client.socket.end(`${ENVELOPE}x\r\n.\r\n`);
    expect((await client.rest()).split("\r\n").at(-2)).toBe("250 2.0.0 On disk");
  });

  it("while the program thinks ends when the program has answered, and its sink is given up", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wire = await startWireServer({ answers: { write: () => promise } });
    const client = await wire.greeted();
    client.send(`${ENVELOPE}some content\r\n`);
    await eventually(() => wire.program.calls.includes("data"));
    await new Promise((done) => setTimeout(done, 5));
    client.socket.resetAndDestroy();
    await eventually(() => wire.server.counts().open === 1);
    await new Promise((done) => setTimeout(done, 5));
    expect(wire.program.calls).not.toContain("abort");
    resolve();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls.slice(-3)).toEqual(["abort", "reset", "ended"]);
    await eventually(() => wire.server.counts().open === 0);
  });
});

describe("content", () => {
  it("is not read faster than the program takes it", async () => {
    let [written, isPending] = [0, false];
    const wire = await startWireServer({
      answers: {
        write(octets) {
          expect(isPending).toBe(false);
          isPending = true;
          written += octets.length;
          return new Promise((resolve) =>
            setImmediate(() => {
              isPending = false;
              resolve();
            }),
          );
        },
      },
    });
    const client = await wire.greeted();
    client.send(`${ENVELOPE}${"0123456789abcdef\r\n".repeat(200_000)}.\r\n`);
    for (let count = 0; count < 3; count += 1) await client.reply();
    expect(await client.reply()).toBe("250 2.0.0 Taken");
    expect(written).toBe(3_600_000);
  });

  it("stays with the client while the program takes none", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wire = await startWireServer({ answers: { write: () => promise } });
    const client = await wire.greeted();
    client.send(ENVELOPE);
    client.send(Buffer.alloc(25_000_000, "x"));
    for (let count = 0; count < 3; count += 1) await client.reply();
    await new Promise((done) => setTimeout(done, 30));
    expect(client.socket.writableLength).toBeGreaterThan(10_000_000);
    resolve();
    client.send("\r\n.\r\n");
    expect(await client.reply()).toBe("250 2.0.0 Taken");
  });
});

describe("a program that takes no session", () => {
  it("leaves the client with 421, and the server on its feet", async () => {
    const program = recordingProgram();
    let isBroken = true;
    const handler: SessionHandlerFactory = (facts) => {
      if (isBroken) throw new Error("no store");
      return program.factory(facts);
    };
    const wire = await startWireServer({ handler });
    expect(await (await wire.connect()).rest()).toBe("421 4.3.0 An error on our side; try again later\r\n");
    isBroken = false;
    expect(await (await wire.connect()).reply()).toMatch(/^220/);
  });
});

describe("a server that goes down", () => {
  it("says 421 at the next boundary between commands", async () => {
    const wire = await startWireServer({ closeDeadlineMs: 1000 });
    const [idle, inTransaction] = [await wire.greeted(), await wire.greeted()];
    await inTransaction.ask("MAIL FROM:<a@example.org>");
    const closed = wire.server.close();
    for (const client of [idle, inTransaction]) {
      expect(await client.rest()).toMatch(/^421 4\.3\.2/);
      client.close();
    }
    await closed;
    expect(wire.server.counts().open).toBe(0);
    const late = connect(wire.endpoint.port, wire.endpoint.host);
    expect(await once(late, "error")).toMatchObject([{ code: "ECONNREFUSED" }]);
  });

  it("lets a content on its way come to its end", async () => {
    const wire = await startWireServer({ closeDeadlineMs: 1000 });
    const client = await wire.greeted();
    client.send(`${ENVELOPE}first\r\n`);
    for (let count = 0; count < 3; count += 1) await client.reply();
    const closed = wire.server.close();
    client.send("second\r\n.\r\nMAIL FROM:<>\r\n");
    expect((await client.rest()).split("\r\n").map((line) => line.slice(0, 9))).toEqual(["250 2.0.0", "421 4.3.2", ""]);
    client.close();
    await closed;
    expect(wire.program.messages).toHaveLength(1);
  });

  it("waits no longer than its deadline, not even for the program", async () => {
    const clock = manualClock(0);
    const wire = await startWireServer({ clock, closeDeadlineMs: 5000, answers: { finish: () => new Promise(() => undefined) } });
    const client = await wire.greeted();
    client.send(`${ENVELOPE}x\r\n.\r\n`);
    await eventually(() => wire.program.calls.includes("finish"));
    const closed = wire.server.close();
    clock.moveTo(5000);
    await closed;
    for (let count = 0; count < 3; count += 1) await client.reply();
    expect(await client.rest()).toBe("");
  });

  it("that never listened is closed at once, as often as one likes", async () => {
    const server = createSmtpServer({
      name: "idle",
      protocol: "smtp",
      hostname: "mx.example.com",
      limits: {
        maxMessageBytes: 1,
        maxRecipients: 1,
        maxConnections: 1,
        maxConnectionsPerClient: 1,
        maxTransactions: 1,
        maxErrors: 1,
        commandTimeoutMs: 1,
        dataTimeoutMs: 1,
        sessionTimeoutMs: 1,
        greetDelayMs: 0,
      },
      handler: () => {
        throw new Error("nobody connects");
      },
    });
    await server.close();
    await server.close();
    expect(server.address()).toBeUndefined();
  });
});
