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

/** Where this machine reaches its listener of the protocol's name. */
export function daemonEndpoint({ listeners }: Pick<Configuration, "listeners">, protocol: Protocol): Endpoint | undefined {
  const listener = listeners.find(({ name }) => name === protocol);
  const endpoint = listener?.listen.find(({ host, port }) => isPath(host) || port !== 0);
  return endpoint === undefined ? undefined : { ...endpoint, host: SOMEWHERE[endpoint.host] ?? endpoint.host };
}

/** Hands over to that daemon, at its listener of the protocol's name; `hello`: as whom. */
export function handOverTo(
  configuration: Configuration,
  { protocol = "smtp", hello = configuration.node.hostname }: { readonly protocol?: Protocol; readonly hello?: string } = {},
): HandOver {
  const endpoint = daemonEndpoint(configuration, protocol);
  if (endpoint === undefined) {
    const words = `the configuration has no address of ${protocol}.listen to send to`;
    return () => Promise.resolve({ kind: "away", words, isTemporary: false });
  }
  const way = { ...endpoint, protocol, hello };
  return (transaction) => overTo(way, transaction);
}

/** An endpoint in words. */
export function placeOf({ host, port }: Endpoint): string {
  if (isPath(host)) return host;
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function isPath(host: string): boolean {
  return host.startsWith("unix:");
}

async function overTo({ host, ...way }: Way, transaction: Parameters<HandOver>[0]): ReturnType<HandOver> {
  const opening = await openConnection({ ...way, host, address: host, tls: "off" });
  const where = placeOf({ host, port: way.port });
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
