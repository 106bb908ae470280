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
    return () => Promise.resolve({ kind: "away", words: noListener(protocol), isTemporary: false });
  }
  const way = { ...endpoint, protocol, hello };
  return (transaction) => overTo(way, transaction);
}

/** Why there is nowhere to go. */
export function noListener(protocol: Protocol): string {
  return `the configuration has no address of ${protocol}.listen to send to`;
}

/** Why nobody was there. */
export function noDaemon(endpoint: Endpoint, why: string): string {
  return `no daemon at ${placeOf(endpoint)}: ${why}; is ricochet serve running?`;
}

function placeOf({ host, port }: Endpoint): string {
  if (isPath(host)) return host;
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function isPath(host: string): boolean {
  return host.startsWith("unix:");
}

async function overTo({ host, ...way }: Way, transaction: Parameters<HandOver>[0]): ReturnType<HandOver> {
  const opening = await openConnection({ ...way, host, address: host, tls: "off" });
  const endpoint = { host, port: way.port };
  if (opening.kind === "refused") {
    const { code, text } = opening.reply;
    return { kind: "away", words: `${placeOf(endpoint)} answered ${code} ${text}`, isTemporary: code < 500 };
  }
  if (opening.kind === "broken") return { kind: "away", words: noDaemon(endpoint, opening.cause.text), isTemporary: true };
  const { connection } = opening;
  try {
    const { answers } = await connection.send(transaction);
    return { kind: "answered", answers };
  } finally {
    await connection.close();
  }
}
