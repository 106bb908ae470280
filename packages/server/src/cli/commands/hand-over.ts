/** The way to the daemon of a configuration: its SMTP listener on this machine. Listening everywhere is listening on loopback too. */

import type { Configuration, Endpoint } from "../../config/index.ts";
import { openConnection } from "../../smtp/client/index.ts";
import type { HandOver } from "../submit/index.ts";

const SOMEWHERE: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** Hands over to that daemon. */
export function handOverTo({ listeners, node }: Configuration): HandOver {
  const endpoint = listeners.find(({ name }) => name === "smtp")?.listen.find(({ host, port }) => !host.startsWith("unix:") && port !== 0);
  if (endpoint === undefined)
    return () => Promise.resolve({ kind: "away", words: "the configuration has no address of smtp.listen to send to", isTemporary: false });
  return (transaction) => overTo(endpoint, node.hostname, transaction);
}

async function overTo({ host, port }: Endpoint, hello: string, transaction: Parameters<HandOver>[0]): ReturnType<HandOver> {
  const address = SOMEWHERE[host] ?? host;
  const opening = await openConnection({ host: address, address, port, protocol: "smtp", hello, tls: "off" });
  const where = `${address.includes(":") ? `[${address}]` : address}:${port}`;
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
