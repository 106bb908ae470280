/** Content over real sockets: too much of it, eight bits, chunks. */
import { describe, expect, it } from "vitest";
import { HELLO, playScript, rcpt } from "../../../../../test/support/wire/play-script.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

describe("content", () => {
  it("beyond the limit is taken to its end and refused", async () => {
    const wire = await startWireServer({ limits: { maxMessageBytes: 10 } });
    const client = await wire.greeted();
    client.send(`MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n${"x".repeat(100)}\r\n.\r\nNOOP\r\n`);
    const replies = [await client.reply(), await client.reply(), await client.reply(), await client.reply(), await client.reply()];
    expect(replies.slice(3)).toEqual(["552 5.3.4 The message is too large", "250 2.0.0 Ok"]);
    expect(wire.program.calls).toContain("abort");
    expect(wire.program.messages).toEqual([]);
  });

  it("beyond all patience is not waited for", async () => {
    const wire = await startWireServer({ limits: { maxMessageBytes: 10 } });
    const client = await wire.greeted();
    client.send("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n");
    client.send(Buffer.alloc(1_200_000, "x"));
    expect((await client.rest()).split("\r\n")[3]).toBe("552 5.3.4 The message is too large");
  });

  it("in eight bits is taken from a client that did not say so", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n");
    client.send(Buffer.from("ä\xff\r\n.\r\n", "latin1"));
    for (let count = 0; count < 3; count += 1) await client.reply();
    expect(await client.reply()).toBe("250 2.0.0 Taken");
    expect(wire.program.messages[0]?.content).toBe("ä\xff\r\n");
  });
});

describe("chunks", () => {
  const ENVELOPE = "MAIL FROM:<a@example.org> BODY=BINARYMIME\r\nRCPT TO:<b@example.com>\r\n";

  it("make one content, of whatever octets, however they are cut", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(Buffer.from(`${ENVELOPE}BDAT 3\r\n\r\0\nBDAT 0\r\nBDAT 7 LAST\r\n\r\n.\r\n\n\r`, "latin1"));
    const replies = [await client.reply(), await client.reply(), await client.reply(), await client.reply(), await client.reply()];
    expect(replies.slice(2)).toEqual(["250 2.0.0 3 octets received", "250 2.0.0 0 octets received", "250 2.0.0 Taken"]);
    expect(wire.program.messages[0]?.content).toBe("\r\0\n\r\n.\r\n\n\r");
    expect(wire.program.calls.slice(-3)).toEqual(["data", "finish", "reset"]);
  });

  it("that end no line get one, unless they are binary", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT 1 LAST\r\nxQUIT\r\n");
    await client.rest();
    expect(wire.program.messages[0]?.content).toBe("x\r\n");
  });

  it("are the only way for binary content", () =>
    playScript([HELLO, ["MAIL FROM:<a@example.org> BODY=BINARYMIME", "250"], rcpt(), ["DATA", "503 5.5.1"]]));

  it("without a transaction are taken into nothing and refused, one by one", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send("BDAT 6\r\nQUIT\r\nBDAT 6 LAST\r\nQUIT\r\nNOOP\r\n");
    expect([await client.reply(), await client.reply(), await client.reply()].map((reply) => reply.slice(0, 3))).toEqual([
      "503",
      "503",
      "250",
    ]);
  });

  it("behind the first one refuse further recipients, DATA and mail()", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(
      "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT 1\r\nxRCPT TO:<c@example.com>\r\nDATA\r\nMAIL FROM:<>\r\nRSET\r\nMAIL FROM:<>\r\n",
    );
    const codes: string[] = [];
    for (let count = 0; count < 8; count += 1) codes.push((await client.reply()).slice(0, 3));
    expect(codes).toEqual(["250", "250", "250", "503", "503", "503", "250", "250"]);
    expect(wire.program.calls).toContain("abort");
  });

  it.each(["BDAT", "BDAT x", "BDAT -1", "BDAT 5 FIRST", "BDAT 99999999999", "BDAT 9999999999999999"])(
    "of %j end the session",
    async (command) => {
      const wire = await startWireServer();
      const client = await wire.greeted();
      client.send(`${command}\r\nNOOP\r\n`);
      expect((await client.rest()).split("\r\n")).toHaveLength(2);
    },
  );

  it("too large in sum are refused", async () => {
    const wire = await startWireServer({ limits: { maxMessageBytes: 5 } });
    const client = await wire.greeted();
    client.send(`${ENVELOPE}BDAT 4\r\nxxxxBDAT 4\r\nxxxxBDAT 1 LAST\r\nxNOOP\r\n`);
    const codes: string[] = [];
    for (let count = 0; count < 6; count += 1) codes.push((await client.reply()).slice(0, 9));
    expect(codes).toEqual(["250 2.1.0", "250 2.1.5", "250 2.0.0", "552 5.3.4", "503 5.5.1", "250 2.0.0"]);
  });
});
