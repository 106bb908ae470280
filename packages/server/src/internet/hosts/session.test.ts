/** Sessions of scripted hosts, octet by octet over raw sockets. */
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Script } from "../script/index.ts";
import { type Hosts, startHosts } from "./start-hosts.ts";
import type { Taken } from "./taken.ts";
import { rememberTries } from "./tries.ts";

const ADDRESS = "127.0.0.1";
const HELLO = "EHLO client.example\r\n";
const ENVELOPE = "MAIL FROM:<a@example.com>\r\nRCPT TO:<b@script.example>\r\n";
let hosts: Hosts | undefined;
let taken: Taken[] = [];
let breaches: string[] = [];
let sockets: Socket[] = [];

async function play(script: Script): Promise<void> {
  [taken, breaches, sockets] = [[], [], []];
  const told = {
    nowMs: () => 0,
    count: () => undefined,
    breach: (text: string) => breaches.push(text),
    take: (one: Taken) => taken.push(one),
  };
  const place = { domain: "script.example", name: "mx.script.example", address: ADDRESS, isListening: true };
  hosts = await startHosts([{ ...place, ...told, script, tries: rememberTries(told.nowMs) }]);
}
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await hosts?.close();
});

/** All that the host says, when octets come in such pieces; after each piece one waits for the pattern. */
async function talk(...steps: readonly (readonly [send: string, wait: RegExp])[]): Promise<string> {
  const socket = connect({ host: ADDRESS, port: hosts?.port ?? 0, noDelay: true });
  sockets.push(socket);
  let heard = "";
  let wake = (): void => undefined;
  socket.on("data", (octets: Buffer) => {
    heard += octets.toString("latin1");
    wake();
  });
  socket
    .on("error", () => (heard += "[reset]"))
    .on("close", () => {
      heard += "[closed]";
      wake();
    });
  for (const [send, wait] of steps) {
    const from = heard.length;
    if (send !== "") socket.write(send);
    while (!wait.test(heard.slice(from))) await new Promise<void>((resolve) => (wake = resolve));
  }
  return heard;
}

describe("an ordinary host", () => {
  it("greets, offers what is usual, and takes a message in one pipelined piece", async () => {
    await play({});
    const heard = await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}DATA\r\n`, /^354 /mu], ["hi\r\n.\r\nQUIT\r\n", /closed/u]);
    expect(heard).toContain("250-PIPELINING\r\n");
    expect(taken[0]).toMatchObject({ mailFrom: { address: "a@example.com" }, used: ["PIPELINING"], content: Buffer.from("hi\r\n") });
    expect(breaches).toEqual([]);
  });

  it("tells for each message of a session which extensions it used", async () => {
    await play({});
    await talk(
      ["", /^220 /u],
      [HELLO, /^250 /mu],
      ["MAIL FROM:<a@example.com> RET=HDRS\r\n", /^250 /mu],
      ["RCPT TO:<b@script.example>\r\n", /^250 /mu],
      ["DATA\r\n", /^354 /mu],
      ["hi\r\n.\r\n", /queued/u],
      [`${ENVELOPE}DATA\r\n`, /^354 /mu],
      ["hi\r\n.\r\n", /queued/u],
    );
    expect(taken.map(({ used }) => used)).toEqual([["DSN"], ["PIPELINING"]]);
  });

  it("takes chunks", async () => {
    await play({});
    await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}BDAT 4\r\nhi\r\nBDAT 3 LAST\r\n.\r\n`, /queued/u]);
    expect(taken[0]?.content.toString()).toBe("hi\r\n.\r\n");
    expect(breaches).toEqual([]);
  });

  it.each([
    ["MAIL FROM:<a@example.com>\r\n", "503"],
    ["EHLO\r\n", "501"],
    ["FROB\r\n", "500"],
    ["RCPT TO:<b@example.com>\r\n", "503"],
    ["DATA\r\n", "503"],
    ["BDAT x\r\n", "501"],
    ["STARTTLS\r\n", "503"],
  ])("answers %j, which has no place here, with %s", async (command, code) => {
    await play({});
    expect(await talk(["", /^220 /u], [command, /^[0-9]{3} /mu])).toMatch(new RegExp(`^${code} `, "mu"));
  });

  it("takes no DATA where no recipient was accepted", async () => {
    await play({ rcpt: "550 no" });
    expect(await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}DATA\r\n`, /^554 /mu])).toContain("554 5.5.1");
  });

  it("forgets the transaction at RSET", async () => {
    await play({});
    await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}RSET\r\n`, /Ok\r\n.*Ok\r\n.*Ok\r\n/u], ["DATA\r\n", /^503 /mu]);
  });
});

describe("a client's breach", () => {
  it.each([
    ["a command ended by LF alone", {}, "NOOP\n"],
    ["something followed MAIL before its reply", { extensions: [] }, ENVELOPE],
    ["something followed NOOP before its reply", {}, "NOOP\r\nNOOP\r\n"],
    ["parameter SMTPUTF8 was used, but not offered", { extensions: [] }, "MAIL FROM:<a@example.com> SMTPUTF8\r\n"],
    ["unknown command XYZ", {}, "XYZ\r\n"],
    ["BDAT was used, but not offered", { extensions: ["PIPELINING"] }, "BDAT 0 LAST\r\n"],
  ] satisfies readonly [string, Script, string][])("is named: %s", async (text, script, octets) => {
    await play(script);
    await talk(["", /^220 /u], [HELLO, /^250 /mu], [octets, /\r\n/u]);
    expect(breaches).toEqual([text]);
  });

  it.each([
    ["a line of the content ended by LF alone", "a\nb\r\n"],
    ["a line of the content longer than 1000 octets", `${"x".repeat(1000)}\r\n`],
    ["content of 8 bits without BODY=8BITMIME", "\u00e4\r\n"],
  ])("is named: %s", async (text, content) => {
    await play({});
    await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}DATA\r\n`, /^354 /mu], [`${content}.\r\n`, /queued/u]);
    expect(breaches).toEqual([text]);
  });
});

describe("a script", () => {
  it("fills in names", async () => {
    await play({ rcpt: "550 {recipient} of {sender} from {client} as {hello} at {host} for {domain}, not {unknown}" });
    const heard = await talk(["", /^220 /u], [HELLO, /^250 /mu], [ENVELOPE, /^550 .*\r\n/mu]);
    expect(heard).toContain(
      "550 b@script.example of a@example.com from 127.0.0.1 as client.example at mx.script.example for script.example, not {unknown}",
    );
  });

  it("writes other character sets, line ends and lines as they stand", async () => {
    await play({ greeting: { kind: "say", lines: ["220-gr\u00fcn", "no code", "220 {host}"], charset: "latin1", lineEnd: "\n" } });
    expect(await talk(["", /220 /u])).toBe("220-gr\u00fcn\nno code\n220 mx.script.example\n");
  });

  it("hangs up in the middle of the content", async () => {
    await play({ interrupt: { afterBytes: 10, kind: "close" } });
    await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}DATA\r\n`, /^354 /mu], ["123456789", /^$/u], ["0123", /closed/u]);
    expect(taken).toEqual([]);
  });

  it("repeats a line for as long as the peer reads, and no longer", async () => {
    await play({ ehlo: { kind: "endless", line: "250-more" } });
    const heard = await talk(["", /^220 /u], [HELLO, /(?:250-more\r\n){1000}/u]);
    expect(heard).not.toContain("closed");
  });

  it("goes on after silence", async () => {
    await play({ mail: { kind: "silence" } });
    expect(await talk(["", /^220 /u], [HELLO, /^250 /mu], ["MAIL FROM:<>\r\n", /^$/u], ["NOOP\r\n", /2\.0\.0/u])).not.toContain("2.1.0");
  });

  it("tells the size that was announced from the size that came", async () => {
    await play({
      mail: [{ when: { largerThanBytes: 10 }, act: "552 announced" }],
      content: [{ when: { largerThanBytes: 10 }, act: "552 came" }],
    });
    await talk(["", /^220 /u], [HELLO, /^250 /mu], ["MAIL FROM:<> SIZE=11\r\n", /announced/u]);
    await talk(["", /^220 /u], [HELLO, /^250 /mu], [`${ENVELOPE}DATA\r\n`, /^354 /mu], ["0123456789\r\n.\r\n", /552 came/u]);
  });
});
