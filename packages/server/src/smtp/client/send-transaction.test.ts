import { afterEach, describe, expect, test } from "vitest";
import {
  CLOSE,
  RESET,
  type Script,
  type ScriptedServer,
  SILENCE,
  startScriptedServer,
} from "../../../../../test/support/scripted-server.ts";
import { bodyOf, recipientsOf, senderOf, streamedBody } from "../../../../../test/support/transactions.ts";
import type { Connection } from "./connection.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { nextHopAt } from "./next-hop.test-support.ts";
import { openConnection } from "./open-connection.ts";
import { DEFAULT_TIMEOUTS, type Timeouts } from "./timeouts.ts";
import type { RecipientAnswer } from "./transaction.ts";

const CONTENT = "Subject: a\r\n\r\n.hidden\r\nb\r\n";
const TWO = recipientsOf("bob@example.net", "cid@example.net");
/** Each only where a server is silent at just that: whatever else takes its time on a busy machine is no failure. */
const SHORT = { "MAIL": { commandMs: 60 }, ".": { dataEndMs: 60 } };

const running: ScriptedServer[] = [];
const open: Connection[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
  await Promise.all(running.splice(0).map((server) => server.close()));
});

interface Meeting {
  readonly server: ScriptedServer;
  readonly connection: Connection;
}

interface Terms extends Partial<ConnectionOptions> {
  /** They hold once the connection is open. */
  readonly limits?: Partial<Timeouts> | undefined;
}

async function meet(script: Script, { limits, ...options }: Terms = {}): Promise<Meeting> {
  const server = await startScriptedServer(script);
  running.push(server);
  const timeouts = { ...DEFAULT_TIMEOUTS };
  const opening = await openConnection({ ...nextHopAt(server.port), ...options, timeouts });
  if (opening.kind !== "open") throw new Error(JSON.stringify(opening));
  open.push(opening.connection);
  Object.assign(timeouts, limits);
  return { server, connection: opening.connection };
}

/** "accepted .", "refused 550 RCPT", "broken closed DATA". */
function summary(answers: readonly RecipientAnswer[]): string[] {
  return answers.map((answer) => {
    if (answer.kind === "accepted") return `accepted ${answer.verb}`;
    return answer.kind === "refused" ? `refused ${answer.reply.code} ${answer.verb}` : `broken ${answer.cause.code} ${answer.verb}`;
  });
}

describe("with PIPELINING", () => {
  test("envelope and DATA go out in one write, the content in another", async () => {
    const { server, connection } = await meet({ offers: ["PIPELINING"] });
    const before = server.sessions[0]?.pieces ?? 0;
    const result = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(result.answers)).toEqual(["accepted .", "accepted ."]);
    expect(server.sessions[0]?.pieces).toBe(before + 2);
    expect(server.sessions[0]?.commands.slice(1)).toEqual([
      "MAIL FROM:<ann@example.com>",
      "RCPT TO:<bob@example.net>",
      "RCPT TO:<cid@example.net>",
      "DATA",
    ]);
    expect(server.sessions[0]?.contents).toEqual(["Subject: a\r\n\r\n..hidden\r\nb\r\n"]);
    expect(result).toMatchObject({ isReusable: true, dsnPassedOn: false });
  });

  test.each(Array.from({ length: 8 }, (_, pattern) => pattern))(
    "recipients refused by pattern %i get their own answers",
    async (pattern) => {
      const isRefused = (index: number): boolean => (pattern & (1 << index)) !== 0;
      const names = ["bob", "cid", "dan"];
      for (const whenNobody of ["354 go ahead", "503 5.5.1 no recipients"]) {
        const { server, connection } = await meet({
          offers: ["PIPELINING"],
          answers: {
            RCPT: (line) => (isRefused(names.findIndex((name) => line.includes(name))) ? `550 5.1.1 ${line.slice(9, 12)}` : "250 ok"),
            DATA: (_line, { commands }) => (pattern === 7 && !commands.join().includes("eve") ? whenNobody : "354 go ahead"),
          },
        });
        const recipients = recipientsOf(...names.map((name) => `${name}@example.net`));
        const { answers, isReusable } = await connection.send({ sender: senderOf(), recipients, body: bodyOf(CONTENT) });
        expect(summary(answers)).toEqual(names.map((_, index) => (isRefused(index) ? "refused 550 RCPT" : "accepted .")));
        expect(isReusable).toBe(true);
        const again = await connection.send({ sender: senderOf(), recipients: recipientsOf("eve@example.net"), body: bodyOf(CONTENT) });
        expect(summary(again.answers)).toEqual(["accepted ."]);
        const contents = server.sessions[0]?.contents ?? [];
        expect(contents.filter((content) => content !== "")).toHaveLength(pattern === 7 ? 1 : 2);
      }
    },
  );

  test("a refused MAIL is the answer for everybody, and the replies to the rest are read", async () => {
    const { server, connection } = await meet({
      offers: ["PIPELINING"],
      answers: {
        MAIL: (line) => (line.includes("ann") ? "550 5.7.1 not you" : "250 ok"),
        RCPT: () => (refuses() ? "503 no" : "250 ok"),
        DATA: () => (refuses() ? "503 no" : "354 go"),
      },
    });
    const refuses = (): boolean => server.sessions[0]?.commands.findLast((line) => line.startsWith("MAIL"))?.includes("ann") === true;
    const { answers, isReusable } = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(answers[1]).toEqual({ kind: "refused", verb: "MAIL", reply: { code: 550, status: "5.7.1", text: "not you" } });
    expect(isReusable).toBe(true);
    const again = await connection.send({ sender: senderOf({ reversePath: "" }), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(again.answers)).toEqual(["accepted .", "accepted ."]);
    expect(server.sessions[0]?.commands).toContain("RSET");
  });

  test("a server that leaves out a reply has refused nobody", async () => {
    const { connection } = await meet(
      { offers: ["PIPELINING"], answers: { MAIL: SILENCE, RCPT: "503 5.5.1 no MAIL" } },
      // Long enough for the replies that do come.
      { limits: { commandMs: 1000 } },
    );
    const { answers } = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["broken timeout DATA", "broken timeout DATA"]);
  });

  test("a server that refuses MAIL and takes DATA gets no empty message", async () => {
    const { server, connection } = await meet({ offers: ["PIPELINING"], answers: { MAIL: "550 no" } });
    const { answers, isReusable } = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["refused 550 MAIL", "refused 550 MAIL"]);
    expect(isReusable).toBe(false);
    expect(server.sessions[0]?.contents).toEqual([]);
  });
});

describe.each([
  ["with PIPELINING", ["PIPELINING"]],
  ["without PIPELINING", []],
])("%s", (_name, offers) => {
  test.each<[string, Script["answers"], string[], boolean]>([
    ["DATA refused", { DATA: "451 4.3.0 later" }, ["refused 451 DATA", "refused 451 DATA"], true],
    ["the content refused", { ".": "554 5.7.1 spam" }, ["refused 554 .", "refused 554 ."], true],
    ["421 to MAIL", { MAIL: `421 4.7.0 go away\n${CLOSE}` }, ["refused 421 MAIL", "refused 421 MAIL"], false],
    [
      "421 to the second RCPT",
      { RCPT: (line) => (line.includes("cid") ? `421 4.7.0 go away\n${CLOSE}` : "250 ok") },
      ["refused 421 RCPT", "refused 421 RCPT"],
      false,
    ],
    ["421 after the content", { ".": `421 4.3.2 down\n${CLOSE}` }, ["refused 421 .", "refused 421 ."], false],
    ["a connection closed at MAIL", { MAIL: CLOSE }, ["broken closed MAIL", "broken closed MAIL"], false],
    ["a connection reset at RCPT", { RCPT: RESET }, ["broken reset RCPT", "broken reset RCPT"], false],
    ["a connection closed at DATA", { DATA: CLOSE }, ["broken closed DATA", "broken closed DATA"], false],
    ["a connection closed after the content", { ".": CLOSE }, ["broken closed .", "broken closed ."], false],
    ["silence at MAIL", { MAIL: SILENCE, RCPT: SILENCE, DATA: SILENCE }, ["broken timeout MAIL", "broken timeout MAIL"], false],
    ["silence after the content", { ".": SILENCE }, ["broken timeout .", "broken timeout ."], false],
    ["a positive answer to DATA", { DATA: "250 ok" }, ["broken malformed-reply DATA", "broken malformed-reply DATA"], false],
    ["354 to the content", { ".": "354 more" }, ["broken malformed-reply .", "broken malformed-reply ."], false],
    ["334 to MAIL", { MAIL: "334 what" }, ["broken malformed-reply MAIL", "broken malformed-reply MAIL"], false],
    ["words that are no reply", { MAIL: "hello" }, ["broken malformed-reply MAIL", "broken malformed-reply MAIL"], false],
  ])("%s", async (_what, answers, expected, isReusable) => {
    const limits = Object.entries(SHORT).find(([verb]) => answers?.[verb] === SILENCE)?.[1];
    const { connection } = await meet({ offers, ...(answers !== undefined && { answers }) }, { limits });
    const result = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(result.answers)).toEqual(expected);
    expect(result.isReusable).toBe(isReusable);
    expect(connection.isReusable).toBe(isReusable);
  });

  test("what is pointless is not asked, or undone before the next transaction", async () => {
    const { server, connection } = await meet({
      offers,
      answers: { RCPT: (line) => (line.includes("eve") ? "250 ok" : "550 no"), DATA: () => dataAnswer() },
    });
    const dataAnswer = (): string => (server.sessions[0]?.commands.join().includes("eve") === true ? "354 go" : "554 no recipients");
    await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    const { answers } = await connection.send({ sender: senderOf(), recipients: recipientsOf("eve@example.net"), body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["accepted ."]);
    const verbs = server.sessions[0]?.commands.map((line) => line.slice(0, 4));
    expect(verbs).toEqual(["EHLO", "MAIL", "RCPT", "RCPT", ...(offers.length > 0 ? ["DATA"] : []), "RSET", "MAIL", "RCPT", "DATA"]);
  });
});

describe("what the message needs", () => {
  test.each<[string, readonly string[], Parameters<typeof senderOf>[0], string | undefined, string?]>([
    ["a larger SIZE than offered", ["SIZE 20"], {}, "5.3.4"],
    ["any SIZE where none is said", ["SIZE"], {}, undefined],
    ["any SIZE where 0 is said", ["SIZE 0"], {}, undefined],
    ["SMTPUTF8 for an address", [], { reversePath: "jürgen@example.com", smtpUtf8: true }, "5.6.7"],
    ["SMTPUTF8 for an address, not declared", [], { reversePath: "jürgen@example.com" }, "5.6.7"],
    ["SMTPUTF8 for the header", [], { smtpUtf8: true }, "5.6.7", "Subject: ä\r\n\r\na\r\n"],
    ["SMTPUTF8 declared for nothing", [], { smtpUtf8: true }, undefined, "Subject: a\r\n\r\nä\r\n"],
    ["SMTPUTF8, offered", ["SMTPUTF8"], { reversePath: "jürgen@example.com", smtpUtf8: true }, undefined],
    ["BINARYMIME", ["CHUNKING"], { body: "BINARYMIME" }, "5.6.1"],
    ["REQUIRETLS without TLS", ["REQUIRETLS"], { requireTls: true }, "5.7.10"],
    ["8BITMIME, not offered", [], { body: "8BITMIME" }, "5.6.3"],
    ["8BITMIME and SMTPUTF8, not offered", [], { body: "8BITMIME", smtpUtf8: true }, "5.6.7", "Subject: ä\r\n\r\na\r\n"],
  ])("%s", async (...[, offers, sender, status, content = CONTENT]) => {
    const { server, connection } = await meet({ offers });
    const { answers, isReusable } = await connection.send({ sender: senderOf(sender), recipients: TWO, body: bodyOf(content) });
    const [first] = answers;
    expect(first?.kind === "broken" ? first.cause.status : undefined).toBe(status);
    expect(server.sessions[0]?.commands.length).toBe(status === undefined ? 5 : 1);
    expect(isReusable).toBe(true);
  });

  test("a domain in other letters goes in its ASCII form to a server without SMTPUTF8, and as it is to others", async () => {
    const sender = senderOf({ reversePath: "ann@bücher.example", smtpUtf8: true });
    const recipients = recipientsOf("bob@例え.example", "cid@example.net");
    for (const [offers, expected] of [
      [[], ["MAIL FROM:<ann@xn--bcher-kva.example>", "RCPT TO:<bob@xn--r8jz45g.example>", "RCPT TO:<cid@example.net>"]],
      [["SMTPUTF8"], ["MAIL FROM:<ann@bücher.example> SMTPUTF8", "RCPT TO:<bob@例え.example>", "RCPT TO:<cid@example.net>"]],
    ] as const) {
      const { server, connection } = await meet({ offers });
      const { answers } = await connection.send({ sender, recipients, body: bodyOf(CONTENT) });
      expect(summary(answers)).toEqual(["accepted .", "accepted ."]);
      const commands = server.sessions[0]?.commands.slice(1, 4).map((line) => Buffer.from(line, "latin1").toString());
      expect(commands).toEqual(expected);
    }
  });

  test("parameters are passed on where they are understood", async () => {
    const { server, connection } = await meet({ offers: ["SIZE 1000", "8BITMIME", "DSN", "SMTPUTF8"] });
    const sender = senderOf({ body: "8BITMIME", smtpUtf8: true, ret: "HDRS", envelopeId: "a+2Bb" });
    const recipients = [
      { address: "bob@example.net", notify: ["SUCCESS", "DELAY"], originalRecipient: "rfc822;bob+2Bx@example.com" } as const,
      { address: "cid@example.net", notify: "NEVER" } as const,
    ];
    const { dsnPassedOn } = await connection.send({ sender, recipients, body: bodyOf(CONTENT) });
    expect(dsnPassedOn).toBe(true);
    expect(server.sessions[0]?.commands.slice(1, 4)).toEqual([
      "MAIL FROM:<ann@example.com> SIZE=26 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=a+2Bb",
      "RCPT TO:<bob@example.net> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;bob+2Bx@example.com",
      "RCPT TO:<cid@example.net> NOTIFY=NEVER",
    ]);
  });

  test("an envelope that would end its line is a caller's mistake, and nothing of it is sent", async () => {
    const { server, connection } = await meet({});
    for (const bad of ["a@example.net>\r\nRCPT TO:<b@example.net", "a\n@example.net", "a\0@example.net"]) {
      const sending = connection.send({ sender: senderOf(), recipients: recipientsOf(bad), body: bodyOf(CONTENT) });
      await expect(sending).rejects.toThrow(TypeError);
    }
    expect(server.sessions[0]?.commands).toEqual(["EHLO out.example.com"]);
  });
});

describe("content", () => {
  test("that is binary goes out in one BDAT chunk as it is", async () => {
    const { server, connection } = await meet({ offers: ["PIPELINING", "CHUNKING", "BINARYMIME"] });
    const content = "a\n.\r\n.b\r\r\n.\r\n";
    const { answers } = await connection.send({ sender: senderOf({ body: "BINARYMIME" }), recipients: TWO, body: bodyOf(content) });
    expect(summary(answers)).toEqual(["accepted BDAT", "accepted BDAT"]);
    expect(server.sessions[0]?.commands.at(-1)).toBe(`BDAT ${content.length} LAST`);
    expect(server.sessions[0]?.contents).toEqual([content]);
  });

  test("that is large goes out in pieces and arrives whole", async () => {
    const { server, connection } = await meet({});
    const piece = Buffer.from(`${".".repeat(76)}\r\n`.repeat(3000));
    const { answers } = await connection.send({
      sender: senderOf(),
      recipients: TWO,
      body: streamedBody(new Array<Buffer>(8).fill(piece)),
    });
    expect(summary(answers)).toEqual(["accepted .", "accepted ."]);
    expect(server.sessions[0]?.contents[0]?.length).toBe(8 * (piece.length + 3000));
  });

  test("that cannot be read to its end is never ended", async () => {
    const { server, connection } = await meet({});
    const short = streamedBody([Buffer.from("Subject: a\r\n\r\n")], 100);
    const { answers, isReusable } = await connection.send({ sender: senderOf(), recipients: TWO, body: short });
    expect(answers[0]).toMatchObject({ kind: "broken", cause: { code: "content-unreadable", status: "4.3.0" } });
    expect(isReusable).toBe(false);
    expect(server.sessions[0]?.contents).toEqual([]);
  });

  test("that the server refuses in the middle is not sent to its end", async () => {
    const { connection } = await meet({ duringContent: () => "552 5.3.4 too much" });
    const pieces = new Array<Buffer>(200).fill(Buffer.alloc(65_536, "a"));
    const { answers, isReusable } = await connection.send({ sender: senderOf(), recipients: TWO, body: streamedBody(pieces) });
    expect(summary(answers)).toEqual(["refused 552 .", "refused 552 ."]);
    expect(isReusable).toBe(false);
  });
});

describe("LMTP", () => {
  test("answers for each accepted recipient after the content", async () => {
    const script: Script = {
      offers: ["PIPELINING"],
      answers: { RCPT: (line) => (line.includes("cid") ? "550 5.1.1 no" : "250 ok"), ".": "250 2.0.0 bob has it\n452 4.2.2 dan is full" },
    };
    const { server, connection } = await meet(script, { protocol: "lmtp" });
    const recipients = recipientsOf("bob@example.net", "cid@example.net", "dan@example.net");
    const { answers, isReusable } = await connection.send({ sender: senderOf(), recipients, body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["accepted .", "refused 550 RCPT", "refused 452 ."]);
    expect(isReusable).toBe(true);
    expect(server.sessions[0]?.commands[0]).toBe("LHLO out.example.com");
  });

  test("keeps the answers that came before the connection broke", async () => {
    const { connection } = await meet({ answers: { ".": `250 2.0.0 bob has it\n${CLOSE}` } }, { protocol: "lmtp" });
    const { answers } = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["accepted .", "broken closed ."]);
  });
});

describe("a connection at rest", () => {
  test("is of no more use when the server says 421 unasked, and tells", async () => {
    const { server, connection } = await meet({});
    const ended = new Promise<void>((resolve) => connection.whenEnded(resolve));
    server.sessions[0]?.say("421 4.4.2 idle for too long");
    await ended;
    expect(connection.isReusable).toBe(false);
    const { answers } = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["refused 421 MAIL", "refused 421 MAIL"]);
  });

  test("is of no more use when the server answers what nobody asked", async () => {
    const { server, connection } = await meet({});
    const ended = new Promise<void>((resolve) => connection.whenEnded(resolve));
    server.sessions[0]?.say("250 2.0.0 taken");
    await ended;
    const { answers } = await connection.send({ sender: senderOf(), recipients: TWO, body: bodyOf(CONTENT) });
    expect(summary(answers)).toEqual(["broken malformed-reply MAIL", "broken malformed-reply MAIL"]);
  });

  test("says QUIT when it is closed, and does not wait for a server that does not answer", async () => {
    const { server, connection } = await meet({ answers: { QUIT: SILENCE } });
    await connection.close();
    expect(server.sessions[0]?.commands.at(-1)).toBe("QUIT");
    expect(connection.isReusable).toBe(false);
  });
});
