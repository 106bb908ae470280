/**
 * The name server of the misbehaving internet, on loopback over UDP and TCP with one port for both (RFC 1035 §4.2).
 * What a resolver may ask is answered from the zone; what is no query gets no answer, as a hostile one would want one.
 */

import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { type DnsAnswer, encodeAnswer } from "./dns-answer.ts";
import { CLASS_IN, decodeQuery } from "./dns-query.ts";
import type { Zone } from "./zone.ts";

const ADDRESS = "127.0.0.1";
const TCP_LIMIT_BYTES = 65_535;
/** A port free for UDP may be taken for TCP; then another is tried. */
const PORT_TRIES = 20;

export interface NameServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** `onQuery` hears of each question. */
export async function startNameServer(zone: Zone, onQuery: (name: string) => void): Promise<NameServer> {
  const answer = (octets: Buffer, isTcp: boolean): Buffer | undefined => answerTo({ zone, onQuery, isTcp }, octets);
  const { udp, tcp } = await listenToBoth();
  const connections = new Set<Socket>();
  udp.on("message", (octets, { port, address }) => {
    const reply = answer(octets, false);
    if (reply !== undefined) udp.send(reply, port, address);
  });
  tcp.on("connection", (socket) => {
    connections.add(socket.on("close", () => connections.delete(socket)));
    serveTcp(socket, (octets) => answer(octets, true));
  });
  const close = async (): Promise<void> => {
    for (const socket of connections) socket.destroy();
    await Promise.all([new Promise<void>((resolve) => udp.close(() => resolve())), new Promise((resolve) => tcp.close(resolve))]);
  };
  return { address: ADDRESS, port: udp.address().port, close };
}

async function listenToBoth(): Promise<{ readonly udp: UdpSocket; readonly tcp: Server }> {
  for (let tries = 1; ; tries++) {
    const udp = createSocket("udp4").bind(0, ADDRESS);
    await once(udp, "listening");
    const tcp = createServer().listen(udp.address().port, ADDRESS);
    try {
      await once(tcp, "listening");
      return { udp, tcp };
    } catch (error) {
      udp.close();
      if (tries === PORT_TRIES) throw error;
    }
  }
}

interface Asked {
  readonly zone: Zone;
  readonly onQuery: (name: string) => void;
  readonly isTcp: boolean;
}

function answerTo({ zone, onQuery, isTcp }: Asked, octets: Buffer): Buffer | undefined {
  const query = decodeQuery(octets);
  if (query === undefined) return undefined;
  onQuery(query.name);
  const found = query.opcode === 0 && query.class === CLASS_IN ? zone.find(query.name, query.type) : NOT_IMPLEMENTED;
  if (found === "silence") return undefined;
  const { isTruncated = false, ...answer } = found;
  return encodeAnswer(query, { ...answer, isTruncated: isTruncated && !isTcp }, isTcp ? TCP_LIMIT_BYTES : query.udpLimitBytes);
}

const NOT_IMPLEMENTED: DnsAnswer = { code: "notimp", records: [] };

/** Each message has its length before it (RFC 1035 §4.2.2); several may come at once. */
function serveTcp(socket: Socket, answer: (octets: Buffer) => Buffer | undefined): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let size = sizeOf(rest); rest.length >= 2 + size; size = sizeOf(rest)) {
      const reply = answer(rest.subarray(2, 2 + size));
      rest = rest.subarray(2 + size);
      if (reply !== undefined) socket.write(Buffer.concat([Buffer.from([reply.length >> 8, reply.length & 255]), reply]));
    }
  });
}

function sizeOf(octets: Buffer): number {
  return octets.length < 2 ? Number.POSITIVE_INFINITY : octets.readUInt16BE(0);
}
