/** Many commands at once, over real sockets. */
import { describe, expect, it } from "vitest";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

describe("pipelining", () => {
  it("answers all that came together in one write", async () => {
    const wire = await startWireServer({ answers: { rcpt: () => Promise.resolve(undefined) } });
    const client = await wire.greeted();
    const packets: string[] = [];
    client.socket.on("data", (octets: Buffer) => packets.push(octets.toString()));
    client.send("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nRCPT TO:<c@example.com>\r\nDATA\r\n");
    for (let count = 0; count < 4; count += 1) await client.reply();
    expect(packets).toHaveLength(1);
  });

  it("of a client that sends and never reads stops us from reading", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.socket.pause();
    client.send("HELP\r\n".repeat(3_000_000));
    let [left, stillFor] = [client.socket.writableLength, 0];
    while (left > 0 && stillFor < 50) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      stillFor = client.socket.writableLength === left ? stillFor + 1 : 0;
      left = client.socket.writableLength;
    }
    expect(left).toBeGreaterThan(0);
    client.socket.resume();
    expect(await client.reply()).toMatch(/^214/);
  });
});
