/** TLS, asked for or from the first octet, over real sockets. */
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import { CERTIFICATE, OTHER_CERTIFICATE } from "../../../../../test/support/wire/certificates.ts";
import { connectClient, type ScriptedClient } from "../../../../../test/support/wire/scripted-client.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

const TLS = createSecureContext(CERTIFICATE);

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

  it("ends the session of who goes instead of a handshake", async () => {
    const wire = await startWireServer({ tls: TLS });
    const client = await wire.greeted();
    await client.ask("STARTTLS");
    client.socket.end();
    await expect.poll(() => wire.server.counts().open).toBe(0);
    expect(wire.events.at(-1)).toMatchObject({ kind: "ended", end: "client-closed" });
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

  it("counts out who goes before a handshake, as those do who only look whether the port is open", async () => {
    const wire = await startWireServer({ tls: TLS, implicitTls: true });
    for (const begun of ["", "\u0016\u0003\u0001"]) {
      const client = await connectClient(wire.endpoint);
      await expect.poll(() => wire.server.counts().open).toBe(1);
      if (begun !== "") client.send(begun);
      client.socket.end();
      await expect.poll(() => wire.server.counts().open).toBe(0);
    }
  });
});
