/**
 * The servers of the configuration, bound to their addresses: all of them, or none. What is said in a session is the
 * handler's matter.
 */

import type { SecureContext } from "node:tls";
import type { Configuration, ListenerSettings } from "../../config/index.ts";
import { addressBlocks } from "../../network/index.ts";
import {
  type ChangingOptions,
  createSmtpServer,
  type ServerEvent,
  type SessionHandlerFactory,
  type SmtpServer,
} from "../../smtp/server/index.ts";
import { credentialsOf } from "./credentials.ts";
import { tlsContext } from "./tls-context.ts";

/** Where one listener really listens. */
export interface ListeningAt {
  readonly listener: string;
  readonly host: string;
  readonly port: number;
}

/** Servers that listen. */
export interface Listeners {
  readonly endpoints: readonly ListeningAt[];
  /** A new certificate, for handshakes to come. */
  replaceTls(context: SecureContext): void;
  /** Limits, users and networks, for sessions to come; throws when they cannot be used, and changes nothing then. */
  reload(configuration: Configuration): void;
  /** Lets sessions end, and contents that are on their way. */
  close(): Promise<void>;
}

interface ListenersOptions {
  readonly configuration: Configuration;
  readonly handler: SessionHandlerFactory;
  readonly observe: (event: ServerEvent) => void;
}

/** A content that is on its way has so long when the daemon stops. */
const CLOSE_DEADLINE_MS = 10_000;

/** Binds all; rejects when one address cannot be had, and lets go of the others. */
export async function openListeners(options: ListenersOptions): Promise<Listeners> {
  const { listeners, smtp } = options.configuration;
  const tls = smtp.tls === undefined ? undefined : tlsContext(smtp.tls);
  const servers: SmtpServer[] = [];
  const endpoints: ListeningAt[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    for (const settings of listeners) {
      const server = serverOf(settings, options, tls);
      servers.push(server);
      for (const endpoint of settings.listen) endpoints.push({ listener: settings.name, ...(await server.listen(endpoint)) });
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    endpoints,
    replaceTls: (context) => {
      for (const server of servers) server.replaceTls(context);
    },
    reload: (configuration) => {
      const changes = changingOptions(configuration);
      for (const server of servers) server.reload(changes);
    },
    close,
  };
}

/** What is not of one listener, and may change while it listens. */
function changingOptions({ node, limits, smtp, users }: Configuration): ChangingOptions {
  return {
    hostname: node.hostname,
    limits,
    credentials: credentialsOf(users),
    xclientFrom: smtp.xclientFrom,
    proxyFrom: smtp.proxyFrom,
    skipsGreetDelay: addressBlocks(smtp.relayFrom),
  };
}

function serverOf(
  settings: ListenerSettings,
  { configuration, handler, observe }: ListenersOptions,
  tls: SecureContext | undefined,
): SmtpServer {
  const { credentials, ...changing } = changingOptions(configuration);
  return createSmtpServer({
    ...changing,
    name: settings.name,
    protocol: settings.protocol,
    handler,
    ...(tls !== undefined && { tls }),
    implicitTls: settings.implicitTls,
    requireAuth: settings.requireAuth,
    ...(credentials !== undefined && { credentials }),
    allowAuthOnLoopback: true,
    closeDeadlineMs: CLOSE_DEADLINE_MS,
    observe,
  });
}
