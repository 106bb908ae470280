/** What the commands answer, over real sockets: order, syntax, and what the program says to them. */
import { describe, expect, it } from "vitest";
import { HELLO, mail, playScript, rcpt } from "../../../../../test/support/wire/play-script.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

describe("commands", () => {
  it("come in their order, and say what is missing", () =>
    playScript([
      ["MAIL FROM:<a@example.org>", "503 5.5.1"],
      ["RCPT TO:<b@example.com>", "503 5.5.1"],
      ["DATA", "503 5.5.1"],
      HELLO,
      ["RCPT TO:<b@example.com>", "503 5.5.1"],
      mail(),
      mail("503 5.5.1"),
      ["DATA", "503 5.5.1"],
      rcpt(),
      ["RSET", "250 2.0.0"],
      rcpt("503 5.5.1"),
      mail(),
      HELLO,
      rcpt("503 5.5.1"),
      ["QUIT", "221 2.0.0"],
    ]));

  it("are told apart from what is not known, not there, or malformed", () =>
    playScript([
      ["NOOP anything", "250 2.0.0"],
      ["noop", "250 2.0.0"],
      ["HELP", "214 2.0.0"],
      ["VRFY bob", "252 2.5.2"],
      ["VRFY", "501 5.5.4"],
      ["EXPN list", "502 5.5.1"],
      ["TURN", "502 5.5.1"],
      ["FROB", "500 5.5.2"],
      ["", "500 5.5.2"],
      ["LHLO client.example.org", "500 5.5.2"],
      ["RSET now", "501 5.5.4"],
      ["QUIT now", "501 5.5.4"],
      ["STARTTLS", "502 5.5.1"],
      ["AUTH PLAIN", "502 5.5.1"],
      ["XCLIENT ADDR=192.0.2.1", "550 5.7.0"],
      ["EHLO", "501 5.5.4"],
      ["EHLO a b", "501 5.5.4"],
      ["EHLO a(b", "501 5.5.4"],
      ["HELO [192.0.2.1]", "250 mx.example.com"],
      ["HELO client.example.org  ", "250 mx.example.com"],
      ["constructor", "500 5.5.2"],
    ]));

  it("refuse malformed paths and parameters with the status of their side", () =>
    playScript([
      HELLO,
      ["MAIL", "501 5.5.4"],
      ["MAIL TO:<a@example.org>", "501 5.5.4"],
      ["MAIL FROM:a@example.org", "501 5.1.7"],
      ["MAIL FROM:<a@example.org.>", "501 5.1.7"],
      ["MAIL FROM:<postmaster>", "501 5.1.7"],
      ["MAIL FROM:<ä@example.org>", "553 5.6.7"],
      ["MAIL FROM:<a@example.org> FOO=1", "555 5.5.4"],
      ["MAIL FROM:<a@example.org> SIZE=99999999", "552 5.3.4"],
      ["MAIL FROM: <a@example.org> BODY=8BITMIME", "250 2.1.0"],
      ["RCPT TO:<>", "501 5.1.3"],
      ["RCPT TO:<b>", "501 5.1.3"],
      ["RCPT FROM:<b@example.com>", "501 5.5.4"],
      ["RCPT TO:<ü@example.com>", "553 5.6.7"],
      ["RCPT TO:<b@example.com> NOTIFY=NEVER,DELAY", "501 5.5.4"],
      ["RCPT TO:<b@example.com> FOO", "555 5.5.4"],
      ["DATA", "554 5.5.1"],
      ["RCPT TO:<postmaster>", "250 2.1.5"],
      ["RCPT TO:<@relay.example:b@example.com>", "250 2.1.5"],
      ["DATA now", "501 5.5.4"],
    ]));

  it("refuse source routes where they are told to", () =>
    playScript(
      [HELLO, ["MAIL FROM:<@relay.example:a@example.org>", "501 5.1.7"], mail(), ["RCPT TO:<@relay.example:b@example.com>", "501 5.1.3"]],
      {
        refuseSourceRoutes: true,
      },
    ));

  it("may be as long as their extensions make them, and no longer", () =>
    playScript([
      HELLO,
      [`NOOP ${"x".repeat(505)}`, "250 2.0.0"],
      [`NOOP ${"x".repeat(506)}`, "500 5.5.6"],
      [`MAIL FROM:<a@example.org> ENVID=${"e".repeat(100)} AUTH=${"a".repeat(450)}`, "555 5.5.4"],
      [`MAIL FROM:<a@example.org> ENVID=${"e".repeat(1600)}`, "500 5.5.6"],
      mail(),
      [`RCPT TO:<${"b".repeat(64)}@example.com> ORCPT=rfc822;${"o".repeat(493)}`, "250 2.1.5"],
      [`RCPT TO:<b@example.com> ORCPT=rfc822;${"o".repeat(1000)}`, "500 5.5.6"],
      ["NOOP", "250 2.0.0"],
    ]));

  it("stop where a limit is met", async () => {
    await playScript([HELLO, mail(), rcpt(), rcpt(), rcpt("452 4.5.3"), ["NOOP", "250"]], {
      limits: { maxRecipients: 2, maxErrors: 1 },
    });
    await playScript([HELLO, mail(), ["RSET", "250"], mail("421 4.7.0"), ["NOOP", ""]], { limits: { maxTransactions: 1 } });
    await playScript(
      [
        ["FROB", "500"],
        ["FROB", "500"],
        ["NOOP", "421 4.7.0"],
      ],
      { limits: { maxErrors: 2 } },
    );
  });
});

describe("answers of the program", () => {
  it("replace our words, refuse, or end the session", async () => {
    const later = <T>(value: T): Promise<T> => Promise.resolve(value);
    await playScript([HELLO, mail("550 5.7.1 No"), mail("550 5.7.1 No"), rcpt("503")], {
      answers: { mail: () => later({ code: 550, status: "5.7.1", text: "No" }) },
    });
    await playScript([HELLO, mail(), ["RCPT TO:<b@example.com>", "251 2.1.5 Elsewhere"], ["DATA", "452 4.3.1 Full"]], {
      answers: {
        rcpt: () => ({ code: 251, status: "2.1.5", text: "Elsewhere" }),
        data: () => later({ code: 452, status: "4.3.1", text: "Full" }),
      },
    });
    await playScript([HELLO, mail("421 4.7.0 Go"), ["NOOP", ""]], {
      answers: { mail: () => ({ code: 421, status: "4.7.0", text: "Go" }) },
    });
    await playScript([["EHLO client.example.org", "550 5.7.1"], mail("503")], {
      answers: { hello: () => ({ code: 550, status: "5.7.1", text: "No" }) },
    });
  });

  it("before the greeting take its place", async () => {
    const wire = await startWireServer({ answers: { connected: () => ({ code: 554, status: "5.7.1", text: "Not you" }) } });
    expect(await (await wire.connect()).rest()).toBe("554 5.7.1 Not you\r\n");
    expect(wire.program.calls).toEqual(["connected", "ended"]);
  });

  it("that are thrown become 451, and the session goes on", async () => {
    const broken = (): never => {
      throw new Error("no database");
    };
    await playScript([HELLO, mail("451 4.3.0"), ["NOOP", "250"]], { answers: { mail: broken } });
    await playScript([HELLO, mail(), rcpt("451 4.3.0"), ["DATA", "554"]], {
      answers: { rcpt: () => Promise.reject(new Error("late")) },
    });
    await playScript([HELLO, mail(), rcpt(), ["DATA", "451 4.3.0"], ["NOOP", "250"]], { answers: { data: broken } });
    await playScript([HELLO, mail(), rcpt(), ["DATA", "354"], ["x\r\n.", "451 4.3.0"], ["NOOP", "250"]], { answers: { write: broken } });
    await playScript([HELLO, mail(), rcpt(), ["DATA", "354"], ["x\r\n.", "451 4.3.0"], mail()], {
      answers: { finish: () => Promise.reject(new Error("late")) },
    });
  });

  it("that are thrown before a chunk leave the chunk unread as commands", async () => {
    const wire = await startWireServer({ answers: { data: () => Promise.reject(new Error("no disk")) } });
    const client = await wire.greeted();
    client.send("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT 6 LAST\r\nQUIT\r\nNOOP\r\n");
    const replies = [await client.reply(), await client.reply(), await client.reply(), await client.reply()];
    expect(replies.slice(2)).toEqual(["451 4.3.0 An error on our side; try again later", "250 2.0.0 Ok"]);
  });
});
