/** deliver and sendmail against a listener that writes down what it is told. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { deliver } from "./deliver.ts";
import { sendmail } from "./sendmail.ts";

let folder = "";
let server: Server | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-send-"));
  writeFileSync(join(folder, "empty.toml"), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(async () => {
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

const EHLO = "250-mx.example.com\r\n250-8BITMIME\r\n250-DSN\r\n250 SIZE 1000000\r\n";

const STANDARD: Readonly<Record<string, string>> = { EHLO, DATA: "354 go on\r\n", QUIT: "221 bye\r\n" };

type Replies = Readonly<Record<string, string>>;

/** Replies by verb, or by a part of an address in RCPT. */
function replyTo(verb: string, line: string, replies: Replies): string {
  const recipient = Object.keys(replies).find((one) => verb === "RCPT" && one.endsWith("@") && line.includes(one));
  return replies[recipient ?? verb] ?? STANDARD[verb] ?? "250 ok\r\n";
}

/** One reply a line, in the order of the lines; the content is one line. */
function converse(socket: Socket, replies: Replies, heard: string[]): void {
  let rest = "";
  let isContent = false;
  socket.write("220 mx.example.com ESMTP\r\n");
  socket.on("data", (octets) => {
    rest += octets.toString("latin1");
    let mark = isContent ? "\r\n.\r\n" : "\r\n";
    for (let end = rest.indexOf(mark); end >= 0; end = rest.indexOf(mark)) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + mark.length);
      heard.push(line);
      const verb = isContent ? "." : (line.split(/[ :]/, 1)[0] ?? "").toUpperCase();
      const reply = replyTo(verb, line, replies);
      isContent = verb === "DATA" && reply.startsWith("354");
      mark = isContent ? "\r\n.\r\n" : "\r\n";
      socket.write(reply);
    }
  });
  socket.on("error", () => socket.destroy());
}

async function listenAtPath(path: string) {
  const heard: string[] = [];
  server = createServer((socket) => converse(socket, { LHLO: EHLO }, heard));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(path, resolve);
  await promise;
  return heard;
}

async function listen(replies: Replies = {}) {
  const heard: string[] = [];
  server = createServer((socket) => converse(socket, replies, heard));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { heard, environment: environmentFor(port) };
}

function environmentFor(port: number): Readonly<Record<string, string>> {
  return {
    RICOCHET_CONFIG: join(folder, "empty.toml"),
    RICOCHET_SMTP__LISTEN: `127.0.0.1:${port}`,
    RICOCHET_NODE__HOSTNAME: "mx.example.com",
  };
}

test("deliver hands the message over as it is, with CRLF", async () => {
  const { heard, environment } = await listen();
  const { context, said } = madeUpContext({ environment, input: "Subject: hello\n\n.dot\nBcc: stays\n" });
  await deliver.call(context, { sender: "<>", notify: "never" }, "ann@example.net", "bob@example.net");
  expect(said).toEqual({ stdout: "", stderr: "", code: 0 });
  expect(heard.filter((line) => /^(?:MAIL|RCPT)/.test(line))).toEqual([
    expect.stringMatching(/^MAIL FROM:<>/),
    expect.stringMatching(/^RCPT TO:<ann@example\.net> NOTIFY=NEVER/),
    expect.stringMatching(/^RCPT TO:<bob@example\.net> NOTIFY=NEVER/),
  ]);
  expect(heard).toContain("Subject: hello\r\n\r\n..dot\r\nBcc: stays");
});

test("deliver --outside hands over by LMTP, where nobody counts as one of ours, and through a path too", async () => {
  const path = join(folder, "lmtp.sock");
  const heard = await listenAtPath(path);
  const environment = { RICOCHET_CONFIG: join(folder, "empty.toml"), RICOCHET_LMTP__LISTEN: `unix:${path}` };
  const { context, said } = madeUpContext({ environment, input: "Subject: x\n\nx\n" });
  await deliver.call(context, { sender: "ann@example.net", outside: true }, "info@example.com");
  expect(said).toEqual({ stdout: "", stderr: "", code: 0 });
  expect(heard.slice(0, 2)).toEqual([expect.stringMatching(/^LHLO /), expect.stringMatching(/^MAIL FROM:<ann@example\.net>/)]);
});

test("a recipient that is refused is named, with 67; the other gets it", async () => {
  const { heard, environment } = await listen({ "bob@": "550 5.1.1 no such user\r\n" });
  const { context, said } = madeUpContext({ environment, input: "\nx\n" });
  await deliver.call(context, { sender: "a@example.com" }, "ann@example.net", "bob@example.net");
  expect(said).toEqual({ stdout: "", stderr: "ricochet deliver: <bob@example.net>: 550 5.1.1 no such user\n", code: 67 });
  expect(heard).toContain("\r\nx");
});

test.each([
  ["DATA", "451 4.3.0 later\r\n", 75],
  [".", "554 5.6.0 no\r\n", 65],
  ["MAIL", "550 5.7.1 no\r\n", 69],
  ["EHLO", "421 4.3.2 closing\r\n", 75],
])("%s answered with %j ends with another code", async (verb, reply, code) => {
  const { environment } = await listen({ [verb]: reply });
  const { context, said } = madeUpContext({ environment, input: "\nx\n" });
  await deliver.call(context, { sender: "a@example.com" }, "ann@example.net");
  expect(said.code).toBe(code);
  expect(said.stderr).toContain(reply.slice(0, 3));
});

test("when the daemon is away it is to be tried again", async () => {
  const { environment } = await listen();
  await new Promise((resolve) => server?.close(resolve));
  server = undefined;
  const { context, said } = madeUpContext({ environment, input: "\nx\n" });
  await deliver.call(context, { sender: "a@example.com" }, "ann@example.net");
  expect(said.code).toBe(75);
  expect(said.stderr).toMatch(/no daemon at 127\.0\.0\.1:\d+: .*; is ricochet serve running\?/);
});

test("a message that is too large is not sent at all", async () => {
  const { heard, environment } = await listen();
  const { context, said } = madeUpContext({
    environment: { ...environment, RICOCHET_SMTP__MAX_MESSAGE_BYTES: "100" },
    input: "x".repeat(101),
  });
  await deliver.call(context, { sender: "a@example.com" }, "ann@example.net");
  expect({ code: said.code, heard }).toEqual({ code: 65, heard: [] });
});

test("sendmail -t takes the recipients out of the header, and Bcc with them", async () => {
  const { heard, environment } = await listen();
  const input = "From: app@example.com\nTo: Ann <ann@example.net>, root\nBcc: hidden@example.org\nSubject: x\n\nbody\n";
  const { context, said } = madeUpContext({ environment, input });
  await sendmail(context, ["-t", "-oi", "-f", "app@example.com", "-N", "failure"]);
  expect(said).toEqual({ stdout: "", stderr: "", code: 0 });
  expect(heard.filter((line) => line.startsWith("RCPT")).map((line) => line.slice(8))).toEqual([
    "<ann@example.net> NOTIFY=FAILURE",
    "<root@mx.example.com> NOTIFY=FAILURE",
    "<hidden@example.org> NOTIFY=FAILURE",
  ]);
  const content = heard.find((line) => line.includes("body")) ?? "";
  expect(content).not.toContain("hidden");
  expect(content).toMatch(/^Date: .* \+0000\r$/m);
  expect(content).toMatch(/^Message-ID: <\S+@mx\.example\.com>\r$/m);
});

test.each([
  [["-bd"], "sendmail: -bd is not done here; ricochet serve is the daemon. See ricochet sendmail --help\n"],
  [["-t"], "sendmail: there is no recipient in To, Cc or Bcc; not sent\n"],
  [["-N", "perhaps", "ann@example.net"], "sendmail: -N perhaps: allowed are never, or some of success, failure, delay; not sent\n"],
])("sendmail %j is wrong use", async (given, words) => {
  const { heard, environment } = await listen();
  const { context, said } = madeUpContext({ environment, input: "Subject: x\n\n" });
  await sendmail(context, given);
  expect({ said, heard }).toEqual({ said: { stdout: "", stderr: words, code: 64 }, heard: [] });
});

test("sendmail -bs passes the session on, to its end", async () => {
  const { heard, environment } = await listen();
  const { context, said } = madeUpContext({ environment, input: "EHLO app.example.com\r\nQUIT\r\n" });
  await sendmail(context, ["-bs", "-i"]);
  expect(heard).toEqual(["EHLO app.example.com", "QUIT"]);
  expect(said).toEqual({ stdout: `220 mx.example.com ESMTP\r\n${EHLO}221 bye\r\n`, stderr: "", code: 0 });
});

test("sendmail -bs says in the words of SMTP that there is no daemon", async () => {
  const { environment } = await listen();
  await new Promise((resolve) => server?.close(resolve));
  const { context, said } = madeUpContext({ environment, input: "EHLO app.example.com\r\n" });
  await sendmail(context, ["-bs"]);
  expect(said).toMatchObject({ stdout: "421 4.3.2 The mail server is away; try again later\r\n", code: 75 });
  expect(said.stderr).toMatch(/^sendmail: no daemon at 127\.0\.0\.1:\d+: .*ECONNREFUSED.*; is ricochet serve running\?\n$/);
});
