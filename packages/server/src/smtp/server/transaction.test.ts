/** Mail transactions over real sockets, from greeting to goodbye. */
import { describe, expect, it } from "vitest";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

const LF = "\n";

describe("a session of ESMTP", () => {
  it("takes a message, undoes its doubled dots and hands envelope and content to the program", async () => {
    const { connect, program } = await startWireServer();
    const client = await connect();
    expect(await client.reply()).toBe("220 mx.example.com ESMTP Ricochet");
    const offered = (await client.ask("EHLO client.example.org")).split(LF);
    expect(offered[0]).toBe("250-mx.example.com");
    expect(offered.map((line) => line.slice(4))).toEqual(
      expect.arrayContaining([
        "PIPELINING",
        "8BITMIME",
        "SMTPUTF8",
        "DSN",
        "ENHANCEDSTATUSCODES",
        "CHUNKING",
        "BINARYMIME",
        "SIZE 26214400",
      ]),
    );
    expect(await client.ask("MAIL FROM:<Anna@Example.ORG> SIZE=100")).toBe("250 2.1.0 Ok");
    expect(await client.ask("RCPT TO:<bob@example.com>")).toBe("250 2.1.5 Ok");
    expect(await client.ask("DATA")).toBe("354 End the content with <CRLF>.<CRLF>");
    client.send("Subject: dots\r\n\r\n..one\r\n...two\r\n.three\r\n.\r\n");
    expect(await client.reply()).toBe("250 2.0.0 Taken");
    expect(await client.ask("QUIT")).toBe("221 2.0.0 Bye");
    expect(await client.rest()).toBe("");
    expect(program.messages).toMatchObject([
      {
        sender: { reversePath: "Anna@example.org", body: "7BIT", smtpUtf8: false, requireTls: false },
        sizeBytes: 100,
        recipients: [{ address: "bob@example.com", notify: "unset" }],
        content: "Subject: dots\r\n\r\n.one\r\n..two\r\nthree\r\n",
        facts: { hello: "client.example.org", protocol: "ESMTP", clientAddress: "127.0.0.1", listener: "test" },
      },
    ]);
    expect(program.calls).toEqual([
      "connected",
      "hello",
      "mail Anna@example.org",
      "rcpt bob@example.com",
      "data",
      "finish",
      "reset",
      "ended",
    ]);
  });

  it("says how the mail came, as Received fields have it", async () => {
    const wire = await startWireServer();
    const client = await wire.connect();
    await client.reply();
    client.send("HELO client.example.org\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n.\r\n");
    client.send("EHLO client.example.org\r\nMAIL FROM:<ä@example.org> SMTPUTF8\r\nRCPT TO:<ü@bücher.example>\r\nDATA\r\n.\r\nQUIT\r\n");
    await client.rest();
    expect(wire.program.messages.map(({ facts }) => facts.protocol)).toEqual(["SMTP", "UTF8SMTP"]);
    expect(wire.program.messages[1]).toMatchObject({
      sender: { reversePath: "ä@example.org", smtpUtf8: true },
      recipients: [{ address: "ü@bücher.example" }],
    });
  });

  it("writes words in UTF-8 only to clients that asked for them", async () => {
    const wire = await startWireServer({ answers: { rcpt: () => ({ code: 550, status: "5.1.1", text: "Unbekannt: ü" }) } });
    const client = await wire.greeted();
    await client.ask("MAIL FROM:<a@example.org>");
    expect(await client.ask("RCPT TO:<b@example.com>")).toBe("550 5.1.1 Unbekannt: ?");
    await client.ask("RSET");
    await client.ask("MAIL FROM:<a@example.org> SMTPUTF8");
    expect(await client.ask("RCPT TO:<b@example.com>")).toBe("550 5.1.1 Unbekannt: ü");
  });

  it("hands over what DSN asked for, as it came", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(
      "MAIL FROM:<a@example.org> RET=HDRS ENVID=QQ+2B1\r\nRCPT TO:<b@example.com> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;B+2Bx@example.com\r\n",
    );
    client.send("RCPT TO:<b@example.com> NOTIFY=NEVER\r\nRCPT TO:<B@example.com>\r\nDATA\r\n.\r\nQUIT\r\n");
    await client.rest();
    expect(wire.program.messages[0]).toMatchObject({
      sender: { ret: "HDRS", envelopeId: "QQ+2B1" },
      recipients: [
        { address: "b@example.com", notify: ["SUCCESS", "DELAY"], originalRecipient: "rfc822;B+2Bx@example.com" },
        { address: "b@example.com", notify: "NEVER" },
        { address: "B@example.com", notify: "unset" },
      ],
    });
  });

  it("tells the client its limits (RFC 9422)", async () => {
    const wire = await startWireServer({ limits: { maxRecipients: 50, maxTransactions: 7 } });
    const client = await wire.greeted();
    expect(await client.ask("EHLO client.example.org")).toMatch(/LIMITS RCPTMAX=50 MAILMAX=7/);
  });
});
