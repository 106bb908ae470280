/**
 * Opens a connection as far as the first MAIL (RFC 5321 §3.1, 3207, 4954): connect, greeting, EHLO or LHLO, STARTTLS
 * and EHLO again, AUTH. A step that fails ends it; whether to try without TLS, or at another host, is decided by whoever asks.
 */

import { classOf, failureOf, hear } from "./ask.ts";
import { authenticate } from "./authenticate.ts";
import { connect } from "./connect.ts";
import { Connection } from "./connection.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { Dialogue } from "./dialogue.ts";
import { parseExtensions } from "./extensions.ts";
import { sayHello } from "./say-hello.ts";
import { startTls, type TlsFacts } from "./start-tls.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";
import type { Broken, Refused, ServerFacts } from "./transaction.ts";
import { closedWhile } from "./wire-failure.ts";

/** A connection, or why there is none. */
export type Opening = { readonly kind: "open"; readonly connection: Connection } | Refused | Broken;

/** Opens a connection. */
export async function openConnection(options: ConnectionOptions): Promise<Opening> {
  const timeouts = options.timeouts ?? DEFAULT_TIMEOUTS;
  const socket = await connect({ ...options, timeoutMs: timeouts.connectMs });
  if ("code" in socket) return { kind: "broken", cause: socket, verb: "CONNECT" };
  const dialogue = new Dialogue(socket);
  const introduced = await introduce(dialogue, { ...options, timeouts });
  if (introduced.kind !== "server") {
    dialogue.fail(closedWhile("it was of no use"));
    return { ...introduced, said: dialogue.transcript.take() };
  }
  const { server } = introduced;
  const { protocol } = options;
  return { kind: "open", connection: new Connection({ dialogue, server, protocol, timeouts }) };
}

type Introduced = { readonly kind: "server"; readonly server: ServerFacts } | Refused | Broken;
type Ready = ConnectionOptions & Required<Pick<ConnectionOptions, "timeouts">>;

async function introduce(dialogue: Dialogue, options: Ready): Promise<Introduced> {
  dialogue.owe(1);
  const greeting = await hear(dialogue, "CONNECT", options.timeouts.greetingMs);
  if (classOf(greeting) !== 2 || !("reply" in greeting)) return failureOf(greeting);
  const secured = await secure(dialogue, options);
  if (secured.kind !== "secured") return secured;
  const server = serverFacts(options, greeting.reply.text, secured);
  const refusal = options.auth === undefined ? undefined : await authenticate(dialogue, server, { ...options, ...options.auth });
  return refusal ?? { kind: "server", server };
}

interface Secured {
  readonly kind: "secured";
  readonly extensions: ReadonlyMap<string, string>;
  readonly tls?: TlsFacts;
}

/** What was said before TLS is forgotten, and said again (RFC 3207 §4.2). */
async function secure(dialogue: Dialogue, options: Ready): Promise<Secured | Refused | Broken> {
  const hello = await sayHello(dialogue, options);
  if (hello.kind !== "accepted") return hello;
  const extensions = parseExtensions(hello.reply.text);
  if (options.tls === "off") return { kind: "secured", extensions };
  const started = await startTls(dialogue, { ...options, isOffered: extensions.has("STARTTLS") });
  if (started.kind === "plain") return { kind: "secured", extensions };
  if (started.kind !== "tls") return started;
  const again = await sayHello(dialogue, options);
  return again.kind === "accepted" ? { kind: "secured", extensions: parseExtensions(again.reply.text), tls: started.facts } : again;
}

function serverFacts({ host, address, port }: Ready, greeting: string, { extensions, tls }: Secured): ServerFacts {
  const greetingName = /^[\w.[\]:-]{1,255}/.exec(greeting)?.[0]?.toLowerCase();
  return { host, address, port, extensions, ...(greetingName !== undefined && { greetingName }), ...(tls !== undefined && { tls }) };
}
