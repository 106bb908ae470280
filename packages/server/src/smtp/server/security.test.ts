/** TLS, authentication, and proxies that say who the client is, over real sockets. */
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import { CERTIFICATE, OTHER_CERTIFICATE } from "../../../../../test/support/wire/certificates.ts";
import { connectClient, type ScriptedClient } from "../../../../../test/support/wire/scripted-client.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

const TLS = createSecureContext(CERTIFICATE);
const CREDENTIALS = { checkPassword: (user: string, password: string) => user === "anna" && password === "secret" };
const PLAIN = Buffer.from("\0anna\0secret").toString("base64");
const WRONG = Buffer.from("\0anna\0guess").toString("base64");

async function secured(client: ScriptedClient): Promise<void> {
  expect(await client.ask("STARTTLS")).toBe("220 2.0.0 Ready to start TLS");
  await client.secure();
}

describe("STARTTLS", () => {
  it("begins the session anew, over TLS", async () => {
    const wire = await startWireServer({ tls: TLS });
    const client = await wire.greeted();
    expect(await client.ask("EHLO client.example.org")).toMatch(/STARTTLS/);
    await client.ask("MAIL FROM:<a@example.org>");
    await secured(client);
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^503/);
    const offered = await client.ask("EHLO client.example.org");
    expect(offered).not.toMatch(/STARTTLS/);
    expect(offered).toMatch(/REQUIRETLS/);
    expect(await client.ask("STARTTLS")).toMatch(/^503/);
    client.send("MAIL FROM:<a@example.org> REQUIRETLS\r\nRCPT TO:<b@example.com>\r\nDATA\r\nx\r\n.\r\nQUIT\r\n");
    await client.rest();
    expect(wire.program.messages[0]).toMatchObject({
      sender: { requireTls: true },
      facts: { protocol: "ESMTPS", tls: { version: "TLSv1.3" } },
    });
    expect(wire.program.calls.filter((call) => call === "reset")).toHaveLength(2);
    expect(wire.events).toContainEqual(expect.objectContaining({ kind: "tls", version: "TLSv1.3" }));
  });

  it("throws away what was sent behind it in the clear", async () => {
    const wire = await startWireServer({ tls: TLS });
    const client = await wire.greeted();
    client.send("STARTTLS\r\nEHLO evil.example.net\r\nMAIL FROM:<evil@example.net>\r\n");
    expect(await client.reply()).toMatch(/^220/);
    await client.secure();
    expect(await client.ask("NOOP")).toBe("250 2.0.0 Ok");
    expect(wire.program.calls).toEqual(["connected", "hello"]);
    expect(wire.events).toContainEqual(expect.objectContaining({ kind: "smuggling", place: "starttls" }));
  });

  it("that is followed by anything but a handshake ends the session", async () => {
    const wire = await startWireServer({ tls: TLS });
    const client = await wire.greeted();
    await client.ask("STARTTLS");
    client.send("EHLO client.example.org\r\n");
    await client.rest();
    await expect.poll(() => wire.program.calls.at(-1)).toBe("ended");
    expect(wire.events).toContainEqual(expect.objectContaining({ kind: "tls-failed" }));
    expect(wire.events.at(-1)).toMatchObject({ kind: "ended", end: "tls-failed" });
  });

  it("uses a new certificate from the next handshake on, and drops nobody", async () => {
    const wire = await startWireServer({ tls: TLS });
    const [before, after] = [await wire.greeted(), await wire.greeted()];
    await before.ask("STARTTLS");
    const first = await before.secure();
    wire.server.replaceTls(createSecureContext(OTHER_CERTIFICATE));
    await after.ask("STARTTLS");
    const second = await after.secure();
    expect([first, second].map((socket) => socket.getPeerCertificate().subject.CN)).toEqual(["mx.example.com", "new.example.com"]);
    expect(await before.ask("NOOP")).toMatch(/^250/);
  });
});

describe("TLS from the first octet", () => {
  it("is there before the greeting", async () => {
    const wire = await startWireServer({ tls: TLS, implicitTls: true });
    const client = await wire.connect();
    expect(await client.reply()).toMatch(/^220/);
    expect(await client.ask("EHLO client.example.org")).not.toMatch(/STARTTLS/);
    expect(wire.program.facts()).toMatchObject({ protocol: "ESMTPS", tls: { version: "TLSv1.3" } });
  });

  it("comes behind the PROXY header, where there is one", async () => {
    const wire = await startWireServer({ tls: TLS, implicitTls: true, proxyFrom: ["127.0.0.0/8"] });
    const client = await connectClient(wire.endpoint);
    client.send("PROXY TCP4 192.0.2.9 198.51.100.1 40000 465\r\n");
    await client.secure();
    expect(await client.reply()).toMatch(/^220/);
    expect(wire.program.facts()).toMatchObject({ clientAddress: "192.0.2.9", clientPort: 40_000 });
    client.close();
  });
});

describe("AUTH", () => {
  it("is offered over TLS alone", async () => {
    const wire = await startWireServer({ tls: TLS, credentials: CREDENTIALS });
    const client = await wire.greeted();
    expect(await client.ask("EHLO client.example.org")).not.toMatch(/AUTH/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^538 5\.7\.11/);
    await secured(client);
    expect(await client.ask("EHLO client.example.org")).toMatch(/AUTH PLAIN LOGIN/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^235 2\.7\.0/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^503/);
    expect(wire.program.facts()).toMatchObject({ user: "anna", protocol: "ESMTPSA" });
    expect(wire.events).toContainEqual(expect.objectContaining({ kind: "auth", user: "anna", mechanism: "PLAIN" }));
  });

  it("goes step by step, can be cancelled, and says what is malformed", async () => {
    const wire = await startWireServer({ credentials: CREDENTIALS, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask("AUTH")).toMatch(/^501 5\.5\.4/);
    expect(await client.ask("AUTH GSSAPI")).toMatch(/^504 5\.5\.4/);
    expect(await client.ask("AUTH SCRAM-SHA-256")).toMatch(/^504/);
    expect(await client.ask("AUTH PLAIN")).toBe("334");
    expect(await client.ask("*")).toMatch(/^501 5\.7\.0/);
    expect(await client.ask("AUTH PLAIN")).toBe("334");
    expect(await client.ask("not base64!")).toMatch(/^501 5\.5\.2/);
    expect(await client.ask("AUTH PLAIN =")).toMatch(/^501 5\.5\.2/);
    expect(await client.ask("AUTH LOGIN")).toBe("334 VXNlcm5hbWU6");
    expect(await client.ask("x".repeat(12_300))).toMatch(/^500 5\.5\.6/);
    expect(await client.ask("AUTH LOGIN")).toBe("334 VXNlcm5hbWU6");
    expect(await client.ask(Buffer.from("anna").toString("base64"))).toBe("334 UGFzc3dvcmQ6");
    expect(await client.ask(Buffer.from("secret").toString("base64"))).toMatch(/^235/);
  });

  it("may fail three times", async () => {
    const wire = await startWireServer({ credentials: CREDENTIALS, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask(`AUTH PLAIN ${WRONG}`)).toMatch(/^535 5\.7\.8/);
    expect(await client.ask(`AUTH PLAIN ${WRONG}`)).toMatch(/^535/);
    client.send(`AUTH PLAIN ${WRONG}\r\nNOOP\r\n`);
    expect((await client.rest()).split("\r\n").map((line) => line.slice(0, 3))).toEqual(["535", "421", ""]);
    expect(wire.events.filter(({ kind }) => kind === "auth-failed")).toHaveLength(3);
  });

  it("that cannot be checked is a failure of ours", async () => {
    const broken = { checkPassword: () => Promise.reject(new Error("no directory")) };
    const wire = await startWireServer({ credentials: broken, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^454 4\.7\.0/);
    expect(await client.ask("NOOP")).toMatch(/^250/);
  });

  it("must come before mail where it is required, and TLS before it", async () => {
    const wire = await startWireServer({ tls: TLS, credentials: CREDENTIALS, requireAuth: true });
    const client = await wire.greeted();
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^530 5\.7\.0 Say STARTTLS/);
    await secured(client);
    await client.ask("EHLO client.example.org");
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^530 5\.7\.0 Authentication/);
    await client.ask(`AUTH PLAIN ${PLAIN}`);
    expect(await client.ask("MAIL FROM:<a@example.org> AUTH=<>")).toMatch(/^250/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^503/);
  });

  it("is not there in LMTP", async () => {
    const wire = await startWireServer({ protocol: "lmtp", credentials: CREDENTIALS, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^502/);
  });
});

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

  it.each([
    "XCLIENT",
    "XCLIENT ADDR=",
    "XCLIENT ADDR=mail.example.org",
    "XCLIENT FOO=1",
    "XCLIENT NAME=a+0D+0Ab",
    "XCLIENT HELO=a(b",
    "XCLIENT PORT=x",
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
