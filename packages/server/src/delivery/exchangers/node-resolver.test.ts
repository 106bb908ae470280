import { createSocket, type Socket } from "node:dgram";
import { afterEach, describe, expect, test } from "vitest";
import { nodeResolver } from "./node-resolver.ts";

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** A name server that answers every question with one response code and these records (RFC 1035 §4.1). */
async function nameServer(code: number | "silent", records: readonly Buffer[] = []): Promise<string> {
  const socket = createSocket("udp4");
  sockets.push(socket);
  socket.on("message", (question, from) => {
    if (code === "silent") return;
    const end = question.indexOf(0, 12) + 5;
    const header = Buffer.from([question[0] ?? 0, question[1] ?? 0, 0x81, 0x80 | code, 0, 1, 0, records.length, 0, 0, 0, 0]);
    socket.send(Buffer.concat([header, question.subarray(12, end), ...records]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return `127.0.0.1:${socket.address().port}`;
}

/** A record for the name that was asked for, living a minute. */
function record(type: number, data: readonly number[]): Buffer {
  return Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length, ...data]);
}

function label(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

describe("what the name server says", () => {
  test("of MX is taken over, in lower case", async () => {
    const server = await nameServer(0, [record(15, [0, 10, ...label("MX"), ...label("example"), ...label("net"), 0])]);
    expect(await nodeResolver({ nameServers: [server] }).mx("example.net")).toEqual({
      kind: "found",
      records: [{ preference: 10, host: "mx.example.net" }],
      ttlMs: 300_000,
    });
  });

  test("of the null MX is a host without a name", async () => {
    const server = await nameServer(0, [record(15, [0, 0, 0])]);
    expect(await nodeResolver({ nameServers: [server] }).mx("example.net")).toMatchObject({ records: [{ host: "" }] });
  });

  test("of addresses is taken over with its lifetime", async () => {
    const server = await nameServer(0, [record(1, [192, 0, 2, 1])]);
    expect(await nodeResolver({ nameServers: [server] }).a("mx.example.net")).toEqual({
      kind: "found",
      records: ["192.0.2.1"],
      ttlMs: 60_000,
    });
  });

  test.each<[string, number | "silent", object]>([
    ["no such record", 0, { kind: "none" }],
    ["no such domain", 3, { kind: "no-domain" }],
    ["failure", 2, { kind: "failed", text: "the name server failed (MX of example.net)" }],
    ["refusal", 5, { kind: "failed", text: "the name server refused (MX of example.net)" }],
    ["silence", "silent", { kind: "failed", text: "no name server answered in time (MX of example.net)" }],
  ])("%s is told apart", async (_what, code, expected) => {
    const resolver = nodeResolver({ nameServers: [await nameServer(code)], tries: 1, ...(code === "silent" && { timeoutMs: 50 }) });
    expect(await resolver.mx("example.net")).toEqual(expected);
  });
});
