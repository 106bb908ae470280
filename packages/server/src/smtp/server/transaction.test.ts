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
});
