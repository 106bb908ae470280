/** Who may connect, over what, and who may not. */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventually } from "../../../../../test/support/wire/eventually.ts";
import { recordingProgram } from "../../../../../test/support/wire/recording-program.ts";
import { connectClient } from "../../../../../test/support/wire/scripted-client.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";
import type { SessionHandlerFactory } from "./session-handler.ts";

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
    expect((await stat(join(folder, "lmtp"))).mode & 0o777, "a mail server of another user may connect").toBe(0o666);
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
