/** Accepting behind the real server of the wire: the two fit, and a whole dialogue reads as a postmaster expects. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createSmtpServer, type SmtpServer } from "../smtp/server/index.ts";
import { manualClock } from "../time/index.ts";
import { configuration, type MemoryMailroom, memoryMailroom, NOW_MS } from "./acceptance.test-support.ts";
import { createAcceptance } from "./acceptance.ts";

const servers: SmtpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const OUTSIDE = { ...configuration().smtp, relayFrom: [] };

/** Sends all of it at once, as PIPELINING allows, and gives what was answered. */
async function dialogue(protocol: "smtp" | "lmtp", lines: readonly string[]): Promise<{ answers: string[]; mailroom: MemoryMailroom }> {
  const mailroom = memoryMailroom();
  const config = configuration({ smtp: OUTSIDE });
  const handler = createAcceptance<string>({
    configuration: config,
    mailroom,
    clock: manualClock(NOW_MS),
    probe: () => Promise.reject(new Error("nobody expected a probe")),
  });
  const server = createSmtpServer({ name: protocol, protocol, hostname: config.node.hostname, limits: config.limits, handler });
  servers.push(server);
  const { port } = await server.listen({ host: "127.0.0.1", port: 0 });
  const socket = connect(port, "127.0.0.1").setEncoding("latin1");
  let text = "";
  socket.on("data", (piece: unknown) => {
    text += String(piece);
  });
  socket.write(lines.map((line) => `${line}\r\n`).join(""));
  await once(socket, "close");
  return { answers: text.split("\r\n").filter((line) => /^\d{3} /.test(line)), mailroom };
}

it("over SMTP each recipient gets his answer, and the message its id", async () => {
  const { answers, mailroom } = await dialogue("smtp", [
    "EHLO mail.example.net",
    "MAIL FROM:<ann@example.net> SIZE=100",
    "RCPT TO:<nobody@example.com>",
    "RCPT TO:<bob@example.org>",
    "RCPT TO:<bob%example.org@example.com>",
    'RCPT TO:<"bob@example.org"@example.com>',
    "RCPT TO:<Postmaster>",
    "RCPT TO:<Info+x@EXAMPLE.com> NOTIFY=FAILURE",
    "DATA",
    "Subject: x",
    "Authentication-Results: mx.example.com; spf=pass",
    "",
    "..",
    ".",
    "QUIT",
  ]);
  expect(answers.slice(2)).toEqual([
    expect.stringMatching(/^250 2\.1\.0 /),
    "550 5.1.1 <nobody@example.com>: there is no such mailbox here; please check the address",
    "550 5.7.1 <bob@example.org>: relaying denied",
    "550 5.7.1 <bob%example.org@example.com>: relaying denied",
    '550 5.7.1 <"bob@example.org"@example.com>: relaying denied',
    expect.stringMatching(/^250 2\.1\.5 /),
    expect.stringMatching(/^250 2\.1\.5 /),
    expect.stringMatching(/^354 /),
    "250 2.0.0 Ok: queued as Q1",
    expect.stringMatching(/^221 /),
  ]);
  expect(mailroom.taken[0]?.content).toBe("Subject: x\r\n\r\n.\r\n");
  expect(mailroom.taken[0]?.vouching).toMatchObject({ hello: "mail.example.net", clientAddress: "127.0.0.1" });
});

it("over LMTP each accepted recipient gets one for the content too", async () => {
  const { answers } = await dialogue("lmtp", [
    "LHLO mail.example.net",
    "MAIL FROM:<>",
    "RCPT TO:<info@example.com>",
    "RCPT TO:<forged@bounces.example.com>",
    "RCPT TO:<sales@example.com>",
    "DATA",
    "Subject: x",
    "",
    ".",
    "QUIT",
  ]);
  expect(answers.slice(3)).toEqual([
    expect.stringMatching(/^250 2\.1\.5 /),
    expect.stringMatching(/^550 5\.7\.1 <forged@bounces\.example\.com>: we did not sign this return path/),
    expect.stringMatching(/^250 2\.1\.5 /),
    expect.stringMatching(/^354 /),
    "250 2.0.0 Ok: queued as Q1",
    "250 2.0.0 Ok: queued as Q1",
    expect.stringMatching(/^221 /),
  ]);
});
