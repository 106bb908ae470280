/** Proxies that say who the client is, over real sockets. */
import { describe, expect, it } from "vitest";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

describe("XCLIENT", () => {
  it("from a named proxy begins a new session, for its client", async () => {
    const wire = await startWireServer({ xclientFrom: ["127.0.0.1"] });
    const client = await wire.greeted();
    expect(await client.ask("EHLO proxy.example.com")).toMatch(/XCLIENT NAME ADDR/);
    expect(await client.ask("XCLIENT NAME=mail.example.org ADDR=IPv6:2001:db8::5 PORT=40000 LOGIN=anna+2Bx")).toMatch(/^220 mx/);
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^503/);
    await client.ask("EHLO mail.example.org");
    expect(wire.program.facts()).toMatchObject({
      clientAddress: "2001:db8::5",
      clientPort: 40_000,
      clientName: "mail.example.org",
      user: "anna+x",
      hello: "mail.example.org",
    });
    expect(wire.program.calls).toEqual(["connected", "hello", "hello", "ended", "connected", "hello"]);
  });

  it("may say EHLO for its client", async () => {
    const wire = await startWireServer({ xclientFrom: ["127.0.0.1"] });
    const client = await wire.greeted();
    await client.ask("XCLIENT ADDR=192.0.2.9 HELO=mail.example.org PROTO=SMTP NAME=[UNAVAILABLE]");
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^250/);
    expect(wire.program.facts()).toMatchObject({ clientAddress: "192.0.2.9", hello: "mail.example.org", protocol: "SMTP" });
  });

  it.each(["[UNAVAILABLE]", "[TEMPUNAVAIL]"])("does not lend its own address to a client whose address is %s", async (word) => {
    const wire = await startWireServer({ xclientFrom: ["127.0.0.1"] });
    const client = await wire.greeted();
    expect(await client.ask(`XCLIENT NAME=${word} ADDR=${word}`)).toMatch(/^220 mx/);
    expect(wire.program.facts()).toMatchObject({ clientAddress: "unknown" });
  });

  it("keeps an address of which it says nothing", async () => {
    const wire = await startWireServer({ xclientFrom: ["127.0.0.1"] });
    const client = await wire.greeted();
    await client.ask("XCLIENT NAME=mail.example.org");
    expect(wire.program.facts()).toMatchObject({ clientAddress: "127.0.0.1", clientName: "mail.example.org" });
  });

  it.each([
    "XCLIENT",
    "XCLIENT ADDR=",
    "XCLIENT ADDR=mail.example.org",
    "XCLIENT FOO=1",
    "XCLIENT NAME=a+0D+0Ab",
    "XCLIENT HELO=a(b",
    "XCLIENT PORT=x",
    "XCLIENT PORT=65536",
  ])("is refused where it is malformed: %s", async (line) => {
    const wire = await startWireServer({ xclientFrom: ["127.0.0.1"] });
    const client = await wire.greeted();
    expect(await client.ask(line)).toMatch(/^501 5\.5\.4/);
  });
});

describe("a PROXY header", () => {
  it("from a named proxy says who the client is, in either version", async () => {
    const wire = await startWireServer({ proxyFrom: ["127.0.0.1"] });
    const first = await wire.connect();
    first.send("PROXY TCP4 192.0.2.9 198.51.100.1 40000 25\r\n");
    expect(await first.reply()).toMatch(/^220/);
    expect(wire.program.facts()).toMatchObject({ clientAddress: "192.0.2.9", clientPort: 40_000 });
    const second = await wire.connect();
    second.send(Buffer.from("0d0a0d0a000d0a515549540a2111000cc0000207c63364019c400019", "hex"));
    expect(await second.reply()).toMatch(/^220/);
    expect(wire.program.facts()).toMatchObject({ clientAddress: "192.0.2.7" });
  });

  it("is followed by a session as any other, whether the client's first words came with the header or after it", async () => {
    const wire = await startWireServer({ proxyFrom: ["127.0.0.1"] });
    const header = "PROXY TCP4 192.0.2.9 198.51.100.1 40000 25\r\n";
    const patient = await wire.connect();
    patient.send(header);
    expect(await patient.reply()).toMatch(/^220/);
    expect(await patient.ask("EHLO client.example.org")).toMatch(/^250/);
    const hasty = await wire.connect();
    hasty.send(`${header}EHLO client.example.org\r\n`);
    expect(await hasty.reply()).toMatch(/^220/);
    expect(await hasty.reply()).toMatch(/^250/);
  });

  it("must come, and is the only thing that may", async () => {
    const wire = await startWireServer({ proxyFrom: ["127.0.0.1"] });
    const client = await wire.connect();
    client.send("EHLO client.example.org\r\n");
    expect(await client.rest()).toBe("");
    expect(wire.program.calls).toEqual([]);
    expect(wire.events).toMatchObject([{ kind: "refused", cause: "proxy-header" }]);
  });

  it("from anybody else is a command that nobody knows", async () => {
    const wire = await startWireServer();
    const client = await wire.connect();
    await client.reply();
    expect(await client.ask("PROXY TCP4 192.0.2.9 198.51.100.1 40000 25")).toMatch(/^500/);
  });
});
