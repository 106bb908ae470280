/** What becomes of sessions as time goes by. Time is told by the tests. */
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import { CERTIFICATE } from "../../../../../test/support/wire/certificates.ts";
import { eventually } from "../../../../../test/support/wire/eventually.ts";
import { connectClient } from "../../../../../test/support/wire/scripted-client.ts";
import { startWireServer, type WireServer, type WireServerOptions } from "../../../../../test/support/wire/wire-server.ts";
import { type ManualClock, manualClock } from "../../time/index.ts";

const ENVELOPE = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";
const TLS = createSecureContext(CERTIFICATE);

async function startWithClock(options: WireServerOptions = {}): Promise<WireServer & { readonly clock: ManualClock }> {
  const clock = manualClock(0);
  return { ...(await startWireServer({ clock, ...options })), clock };
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
    let takenBytes = 0;
    const write = (octets: Uint8Array): undefined => {
      takenBytes += octets.length;
    };
    const stopped = await startWithClock({ limits, answers: { write } });
    const first = await stopped.greeted();
    first.send(ENVELOPE);
    for (let count = 0; count < 3; count += 1) await first.reply();
    stopped.clock.moveTo(9000);
    first.send("x");
    await eventually(() => takenBytes > 0);
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
    await client.ask("QUIT\r\nNOOP");
    expect(wire.server.counts().open).toBe(1);
    wire.clock.moveTo(6000);
    await eventually(() => wire.server.counts().open === 0);
  });

  it("after QUIT with nothing behind it there is nobody to wait for, however long the client keeps its side open", async () => {
    const wire = await startWithClock();
    const client = await wire.greeted();
    client.send("QUIT\r\n");
    expect(await client.rest()).toBe("221 2.0.0 Bye\r\n");
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
