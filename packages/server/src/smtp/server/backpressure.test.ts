/** Content comes no faster than the program takes it. */
import { describe, expect, it } from "vitest";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

const ENVELOPE = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";

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
