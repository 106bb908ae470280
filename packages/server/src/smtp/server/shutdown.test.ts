/** A server that goes down. */
import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { eventually } from "../../../../../test/support/wire/eventually.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";
import { manualClock } from "../../time/index.ts";
import { createSmtpServer } from "./smtp-server.ts";

const ENVELOPE = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";

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
