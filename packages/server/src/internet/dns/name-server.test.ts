import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NameServer, startNameServer } from "./name-server.ts";
import { makeZone, type Zone } from "./zone.ts";

let zone: Zone;
let server: NameServer;
let resolver: Resolver;
const asked: string[] = [];
const LONG_TEXT = "x".repeat(600);

beforeAll(async () => {
  zone = makeZone();
  zone.add({ name: "example.net", type: "MX", preference: 10, exchange: "mx.example.net" });
  zone.add({ name: "mx.example.net", type: "A", address: "127.0.0.9" });
  zone.add({ name: "mx.example.net", type: "AAAA", address: "2001:db8::25" });
  zone.add({ name: "example.net", type: "TXT", text: LONG_TEXT });
  zone.add({ name: "www.example.net", type: "CNAME", target: "mx.example.net" });
  zone.add({ name: "9.0.0.127.in-addr.arpa", type: "PTR", target: "mx.example.net" });
  zone.add({ name: "null.example", type: "MX", preference: 0, exchange: "." });
  zone.add({ name: "cut.example", type: "A", address: "127.0.0.10" });
  zone.fail("cut.example", "truncated");
  zone.fail("broken.example", "servfail");
  zone.fail("unwilling.example", "refused");
  zone.fail("silent.example", "silence");
  server = await startNameServer(zone, (name) => asked.push(name));
  resolver = new Resolver({ timeout: 30_000, tries: 1 });
  resolver.setServers([`${server.address}:${server.port}`]);
});
afterAll(async () => await server.close());

describe("a name server of the internet, asked by Node's resolver", () => {
  it("answers MX, A, AAAA, PTR", async () => {
    expect(await resolver.resolveMx("example.net")).toMatchObject([{ priority: 10, exchange: "mx.example.net" }]);
    expect(await resolver.resolve4("mx.example.net")).toEqual(["127.0.0.9"]);
    expect(await resolver.resolve6("mx.example.net")).toEqual(["2001:db8::25"]);
    expect(await resolver.reverse("127.0.0.9")).toEqual(["mx.example.net"]);
  });

  it("cuts a long TXT into strings, and sends over TCP what UDP cannot carry", async () => {
    const [strings] = await resolver.resolveTxt("example.net");
    expect(strings?.map(({ length }) => length)).toEqual([255, 255, 90]);
    expect(strings?.join("")).toBe(LONG_TEXT);
  });

  it("follows a CNAME", async () => {
    expect(await resolver.resolve4("www.example.net")).toEqual(["127.0.0.9"]);
    expect(await resolver.resolveCname("www.example.net")).toEqual(["mx.example.net"]);
  });

  it("knows the null MX", async () => {
    expect(await resolver.resolveMx("null.example")).toMatchObject([{ priority: 0, exchange: "" }]);
  });

  it("tells a name without such data from a name that does not exist", async () => {
    await expect(resolver.resolve6("cut.example")).rejects.toMatchObject({ code: "ENODATA" });
    await expect(resolver.resolve4("net")).rejects.toMatchObject({ code: "ENODATA" });
    await expect(resolver.resolveMx("nowhere.example")).rejects.toMatchObject({ code: "ENOTFOUND" });
  });

  it("fails as its zone says", async () => {
    await expect(resolver.resolveMx("broken.example")).rejects.toMatchObject({ code: "ESERVFAIL" });
    await expect(resolver.resolveMx("unwilling.example")).rejects.toMatchObject({ code: "EREFUSED" });
    const impatient = new Resolver({ timeout: 100, tries: 1 });
    impatient.setServers(resolver.getServers());
    await expect(impatient.resolveMx("silent.example")).rejects.toMatchObject({ code: "ETIMEOUT" });
  });

  it("answers over TCP what it cut off over UDP", async () => {
    expect(await resolver.resolve4("cut.example")).toEqual(["127.0.0.10"]);
    expect(asked.filter((name) => name === "cut.example").length).toBeGreaterThan(1);
  });

  it("takes names in any case, and repeats the question as it was asked", async () => {
    const reply = await askUdp(query("MX.Example.NET", 1));
    expect(reply.readUInt16BE(6)).toBe(1);
    expect(reply.toString("latin1")).toContain("Example");
  });
});

/** A query for a name and type, id 4711. */
function query(name: string, type: number): Buffer {
  const labels = name.split(".").map((label) => `${String.fromCharCode(label.length)}${label}`);
  return Buffer.concat([
    Buffer.from("1267010000010000", "hex"),
    Buffer.from("00000000", "hex"),
    Buffer.from(`${labels.join("")}\0`, "latin1"),
    Buffer.from([0, type, 0, 1]),
  ]);
}

async function askUdp(...datagrams: readonly Buffer[]): Promise<Buffer> {
  const socket = createSocket("udp4");
  for (const datagram of datagrams) socket.send(datagram, server.port, server.address);
  const [reply] = (await once(socket, "message")) as [Buffer];
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return reply;
}

describe("a name server of the internet, asked by raw sockets", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["half a header", Buffer.from("12670100", "hex")],
    ["an answer", Buffer.concat([Buffer.from("12678180", "hex"), query("example.net", 15).subarray(4)])],
    ["a name that does not end", query("example.net", 15).subarray(0, 20)],
    ["a name that points at itself", Buffer.concat([query("a", 1).subarray(0, 12), Buffer.from("c00c00010001", "hex")])],
  ])("does not answer %s, and goes on", async (_what, octets) => {
    const reply = await askUdp(octets, query("mx.example.net", 1));
    expect(reply.readUInt16BE(0)).toBe(4711);
    expect(reply.readUInt16BE(6)).toBe(1);
  });

  it("says of another opcode that it is not implemented", async () => {
    const status = Buffer.from(query("example.net", 15));
    status[2] = 0x10;
    expect((await askUdp(status)).readUInt16BE(2) & 15).toBe(4);
  });

  it("gives with a negative answer the SOA that says how long it holds", async () => {
    const reply = await askUdp(query("nowhere.example", 15));
    expect([reply.readUInt16BE(2) & 15, reply.readUInt16BE(6), reply.readUInt16BE(8)]).toEqual([3, 0, 1]);
  });

  it("answers over TCP two queries that come as one, octet by octet", async () => {
    const one = query("mx.example.net", 1);
    const both = Buffer.concat([one, one].flatMap((each) => [Buffer.from([0, each.length]), each]));
    const socket = connect({ host: server.address, port: server.port, noDelay: true });
    let heard = Buffer.alloc(0);
    for (const octet of both) socket.write(Buffer.from([octet]));
    for await (const chunk of socket) {
      heard = Buffer.concat([heard, chunk as Buffer]);
      const size = heard.readUInt16BE(0);
      if (heard.length >= 2 * (size + 2)) break;
    }
    expect(heard.readUInt16BE(2)).toBe(4711);
    expect(heard.readUInt16BE(heard.readUInt16BE(0) + 4)).toBe(4711);
  });
});
