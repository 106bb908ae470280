/**
 * The way to the daemon of a configuration: its listener on this machine, by TCP or by a socket in the file system.
 * Listening everywhere is listening on loopback too.
 *
 * Over SMTP mail is our own: it may go anywhere, and its sender hears of failures. Over LMTP it is what strangers sent.
 */

import type { Configuration, Endpoint } from "../../config/index.ts";
import { openConnection } from "../../smtp/client/index.ts";
import type { HandOver } from "../submit/index.ts";

type Protocol = "smtp" | "lmtp";

interface Way extends Endpoint {
  readonly protocol: Protocol;
  readonly hello: string;
}

const SOMEWHERE: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** Hands over to that daemon, at its listener of the protocol's name; `hello`: as whom. */
export function handOverTo(
  { listeners, node }: Configuration,
  { protocol = "smtp", hello = node.hostname }: { readonly protocol?: Protocol; readonly hello?: string } = {},
): HandOver {
  const endpoint = listeners.find(({ name }) => name === protocol)?.listen.find(({ host, port }) => isPath(host) || port !== 0);
  if (endpoint === undefined) {
    const words = `the configuration has no address of ${protocol}.listen to send to`;
    return () => Promise.resolve({ kind: "away", words, isTemporary: false });
  }
  const way = { ...endpoint, protocol, hello };
  return (transaction) => overTo(way, transaction);
}

function isPath(host: string): boolean {
  return host.startsWith("unix:");
}

async function overTo({ host, ...way }: Way, transaction: Parameters<HandOver>[0]): ReturnType<HandOver> {
  const address = SOMEWHERE[host] ?? host;
  const opening = await openConnection({ ...way, host: address, address, tls: "off" });
  const where = isPath(host) ? host : `${address.includes(":") ? `[${address}]` : address}:${way.port}`;
  if (opening.kind === "refused")
    return { kind: "away", words: `${where} answered ${opening.reply.code} ${opening.reply.text}`, isTemporary: opening.reply.code < 500 };
  if (opening.kind === "broken")
    return { kind: "away", words: `no daemon at ${where}: ${opening.cause.text}; is ricochet serve running?`, isTemporary: true };
  const { connection } = opening;
  try {
    const { answers } = await connection.send(transaction);
    return { kind: "answered", answers };
  } finally {
    await connection.close();
  }
}
