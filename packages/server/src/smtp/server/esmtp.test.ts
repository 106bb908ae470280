/** What the commands answer, over real sockets: order, syntax, extensions, LMTP, chunks, pipelining. */
import { describe, expect, it } from "vitest";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

/** Each line and the beginning of its reply, one after the other in one session. */
type Script = readonly (readonly [line: string, reply: string])[];

async function play(script: Script, options: Parameters<typeof startWireServer>[0] = {}): Promise<void> {
  const wire = await startWireServer({ ...options, limits: { maxErrors: 1000, ...options.limits } });
  const client = await wire.connect();
  await client.reply();
  for (const [line, reply] of script) expect(`${line} -> ${(await client.ask(line)).slice(0, reply.length)}`).toBe(`${line} -> ${reply}`);
}

const HELLO = ["EHLO client.example.org", "250-mx.example.com"] as const;
const MAIL = ["MAIL FROM:<a@example.org>", "250 2.1.0"] as const;
const RCPT = ["RCPT TO:<b@example.com>", "250 2.1.5"] as const;
const mail = (reply: string) => [MAIL[0], reply] as const;
const rcpt = (reply: string) => [RCPT[0], reply] as const;

describe("commands", () => {
  it("come in their order, and say what is missing", () =>
    play([
      ["MAIL FROM:<a@example.org>", "503 5.5.1"],
      ["RCPT TO:<b@example.com>", "503 5.5.1"],
      ["DATA", "503 5.5.1"],
      HELLO,
      ["RCPT TO:<b@example.com>", "503 5.5.1"],
      MAIL,
      mail("503 5.5.1"),
      ["DATA", "503 5.5.1"],
      RCPT,
      ["RSET", "250 2.0.0"],
      rcpt("503 5.5.1"),
      MAIL,
      HELLO,
      rcpt("503 5.5.1"),
      ["QUIT", "221 2.0.0"],
    ]));

  it("are told apart from what is not known, not there, or malformed", () =>
    play([
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
    play([
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
    play(
      [HELLO, ["MAIL FROM:<@relay.example:a@example.org>", "501 5.1.7"], MAIL, ["RCPT TO:<@relay.example:b@example.com>", "501 5.1.3"]],
      {
        refuseSourceRoutes: true,
      },
    ));

  it("may be as long as their extensions make them, and no longer", () =>
    play([
      HELLO,
      [`NOOP ${"x".repeat(505)}`, "250 2.0.0"],
      [`NOOP ${"x".repeat(506)}`, "500 5.5.6"],
      [`MAIL FROM:<a@example.org> ENVID=${"e".repeat(100)} AUTH=${"a".repeat(450)}`, "555 5.5.4"],
      [`MAIL FROM:<a@example.org> ENVID=${"e".repeat(1600)}`, "500 5.5.6"],
      MAIL,
      [`RCPT TO:<${"b".repeat(64)}@example.com> ORCPT=rfc822;${"o".repeat(493)}`, "250 2.1.5"],
      [`RCPT TO:<b@example.com> ORCPT=rfc822;${"o".repeat(1000)}`, "500 5.5.6"],
      ["NOOP", "250 2.0.0"],
    ]));

  it("stop where a limit is met", async () => {
    await play([HELLO, MAIL, RCPT, RCPT, rcpt("452 4.5.3"), ["NOOP", "250"]] as Script, {
      limits: { maxRecipients: 2, maxErrors: 1 },
    });
    await play([HELLO, MAIL, ["RSET", "250"], mail("421 4.7.0"), ["NOOP", ""]] as Script, { limits: { maxTransactions: 1 } });
    await play(
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
    await play([HELLO, mail("550 5.7.1 No"), mail("550 5.7.1 No"), rcpt("503")] as Script, {
      answers: { mail: () => later({ code: 550, status: "5.7.1", text: "No" }) },
    });
    await play([HELLO, MAIL, ["RCPT TO:<b@example.com>", "251 2.1.5 Elsewhere"], ["DATA", "452 4.3.1 Full"]], {
      answers: {
        rcpt: () => ({ code: 251, status: "2.1.5", text: "Elsewhere" }),
        data: () => later({ code: 452, status: "4.3.1", text: "Full" }),
      },
    });
    await play([HELLO, mail("421 4.7.0 Go"), ["NOOP", ""]] as Script, {
      answers: { mail: () => ({ code: 421, status: "4.7.0", text: "Go" }) },
    });
    await play([["EHLO client.example.org", "550 5.7.1"], mail("503")] as Script, {
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
    await play([HELLO, mail("451 4.3.0"), ["NOOP", "250"]] as Script, { answers: { mail: broken } });
    await play([HELLO, MAIL, rcpt("451 4.3.0"), ["DATA", "554"]] as Script, {
      answers: { rcpt: () => Promise.reject(new Error("late")) },
    });
    await play([HELLO, MAIL, RCPT, ["DATA", "451 4.3.0"], ["NOOP", "250"]] as Script, { answers: { data: broken } });
    await play([HELLO, MAIL, RCPT, ["DATA", "354"], ["x\r\n.", "451 4.3.0"], ["NOOP", "250"]], { answers: { write: broken } });
    await play([HELLO, MAIL, RCPT, ["DATA", "354"], ["x\r\n.", "451 4.3.0"], MAIL], {
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
    play([HELLO, ["MAIL FROM:<a@example.org> BODY=BINARYMIME", "250"], RCPT, ["DATA", "503 5.5.1"]]));

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

  it("behind the first one refuse further recipients, DATA and MAIL", async () => {
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
    play([["LHLO client.example.org", "250"], MAIL, ["RCPT TO:<>", "501"], ["DATA", "503 5.5.1"]], { protocol: "lmtp" }));
});

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
