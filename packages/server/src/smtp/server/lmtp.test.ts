/** LMTP over real sockets. */
import { describe, expect, it } from "vitest";
import { mail, playScript } from "../../../../../test/support/wire/play-script.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

describe("LMTP", () => {
  it("has LHLO, and answers for each recipient that was accepted, in their order", async () => {
    const wire = await startWireServer({
      protocol: "lmtp",
      answers: {
        rcpt: ({ address }) => (address.startsWith("no") ? { code: 550, status: "5.1.1", text: "Unknown" } : undefined),
        finish: () => [
          { code: 250, status: "2.0.0", text: "one" },
          { code: 452, status: "4.2.2", text: "two is full" },
        ],
      },
    });
    const client = await wire.connect();
    expect(await client.reply()).toBe("220 mx.example.com LMTP Ricochet");
    expect(await client.ask("EHLO client.example.org")).toMatch(/^500/);
    expect(await client.ask("HELO client.example.org")).toMatch(/^500/);
    expect(await client.ask("LHLO client.example.org")).toMatch(/^250-mx.example.com/);
    client.send(
      "MAIL FROM:<a@example.org>\r\nRCPT TO:<1@example.com>\r\nRCPT TO:<no@example.com>\r\nRCPT TO:<2@example.com>\r\nDATA\r\nx\r\n.\r\nQUIT\r\n",
    );
    const replies = (await client.rest()).split("\r\n");
    expect(replies.slice(5)).toEqual(["250 2.0.0 one", "452 4.2.2 two is full", "221 2.0.0 Bye", ""]);
    expect(wire.program.messages[0]?.facts.protocol).toBe("LMTP");
  });

  it("gives one answer of the program to all, and a refused content to each", async () => {
    const wire = await startWireServer({ protocol: "lmtp", limits: { maxMessageBytes: 10 } });
    const client = await wire.greeted();
    const envelope = "MAIL FROM:<a@example.org>\r\nRCPT TO:<1@example.com>\r\nRCPT TO:<2@example.com>\r\n";
    client.send(`${envelope}BDAT 1\r\nxBDAT 1 LAST\r\nx${envelope}DATA\r\n${"x".repeat(20)}\r\n.\r\nQUIT\r\n`);
    const codes = (await client.rest()).split("\r\n").map((reply) => reply.slice(0, 3));
    expect(codes).toEqual(["250", "250", "250", "250", "250", "250", "250", "250", "250", "354", "552", "552", "221", ""]);
  });

  it("has no content without recipients", () =>
    playScript([["LHLO client.example.org", "250"], mail(), ["RCPT TO:<>", "501"], ["DATA", "503 5.5.1"]], { protocol: "lmtp" }));
});
