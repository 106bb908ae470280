import { expect, test } from "vitest";
import { Transcript } from "./transcript.ts";

const OK = { code: 250, status: "2.0.0", text: "ok" };

test("each command stands with its reply, or with why there was none, until it is taken", () => {
  const transcript = new Transcript();
  transcript.note({ verb: "CONNECT", reply: { code: 220, text: "mx.example.net" } });
  transcript.note({ verb: "RCPT", reply: OK }, "RCPT TO:<bob@example.net>\r\n");
  const cause = { code: "timeout", text: "timed out", status: "4.4.2" } as const;
  transcript.note({ verb: ".", cause });
  expect(transcript.take()).toEqual({
    exchanges: [
      { verb: "CONNECT", reply: { code: 220, text: "mx.example.net" } },
      { verb: "RCPT", command: "RCPT TO:<bob@example.net>", reply: OK },
      { verb: ".", cause },
    ],
    leftOut: 0,
  });
  expect(transcript.take()).toEqual({ exchanges: [], leftOut: 0 });
});

test("neither a password nor what proves one is in it", () => {
  const transcript = new Transcript();
  const secret = Buffer.from("\0ann\0pencil").toString("base64");
  transcript.note({ verb: "AUTH", reply: { code: 334, text: secret } }, `AUTH SCRAM-SHA-256 ${secret}\r\n`);
  transcript.note({ verb: "AUTH", reply: { code: 535, status: "5.7.8", text: "no" } }, `${secret}\r\n`);
  const { exchanges } = transcript.take();
  expect(JSON.stringify(exchanges)).not.toContain(secret);
  expect(exchanges).toEqual([
    { verb: "AUTH", command: "AUTH SCRAM-SHA-256 …", reply: { code: 334, text: "…" } },
    { verb: "AUTH", command: "…", reply: { code: 535, status: "5.7.8", text: "no" } },
  ]);
});

test("it has an end: what comes after is counted alone", () => {
  const transcript = new Transcript();
  for (let recipient = 0; recipient < 5000; recipient++) transcript.note({ verb: "RCPT", reply: OK }, "RCPT TO:<x@example.net>\r\n");
  const { exchanges, leftOut } = transcript.take();
  expect([exchanges.length + leftOut, exchanges.length]).toEqual([5000, 128]);
});
