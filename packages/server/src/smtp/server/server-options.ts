/** What a server is made of. The program's configuration is not known here: it hands over these values. */

import type { SecureContext } from "node:tls";
import type { Clock } from "../../time/index.ts";
import type { ServerEvent } from "./server-event.ts";
import type { Credentials, SessionHandlerFactory } from "./session-handler.ts";

/** Limits of a session, and of all sessions of a server. */
export interface ServerLimits {
  readonly maxMessageBytes: number;
  readonly maxRecipients: number;
  readonly maxConnections: number;
  readonly maxConnectionsPerClient: number;
  /** Transactions in one session; then 421. */
  readonly maxTransactions: number;
  /** Replies of 4yz and 5yz in one session; then 421. */
  readonly maxErrors: number;
  /** Between two commands, and for a TLS handshake. */
  readonly commandTimeoutMs: number;
  /** Between two packets of content. */
  readonly dataTimeoutMs: number;
  /** A whole session, however busy. */
  readonly sessionTimeoutMs: number;
  /** How long the greeting waits for a client that speaks too early; 0 is off. */
  readonly greetDelayMs: number;
  /** Content that comes more slowly, once `dataTimeoutMs` have gone by, is given up; 64 unless told, 0 is off. Time in which we did not read does not count. */
  readonly minContentBytesPerSecond?: number;
  /** Failed AUTH in one session; then 421. 3 unless told. */
  readonly maxAuthFailures?: number;
}

/** What may change while a server listens; for sessions to come. */
export interface ChangingOptions extends Pick<SmtpServerOptions, "hostname" | "limits" | "xclientFrom" | "proxyFrom" | "skipsGreetDelay"> {
  readonly credentials: Credentials | undefined;
}

/** What a server is made of. */
export interface SmtpServerOptions {
  /** Name of the listener: stands in facts and events. */
  readonly name: string;
  readonly protocol: "smtp" | "lmtp";
  /** Stands in the greeting. */
  readonly hostname: string;
  readonly limits: ServerLimits;
  readonly handler: SessionHandlerFactory;
  /** Certificate and key; without them there is no TLS. */
  readonly tls?: SecureContext;
  /** TLS from the first octet (port 465). */
  readonly implicitTls?: boolean;
  /** No MAIL without AUTH (port 587). */
  readonly requireAuth?: boolean;
  /** Without them there is no AUTH; in LMTP there is none in any case. */
  readonly credentials?: Credentials;
  /** Whether a client on this machine may send its password in the clear. */
  readonly allowAuthOnLoopback?: boolean;
  /** CIDR blocks of proxies that may say who the client is: with XCLIENT, and with a PROXY header (which must come then). */
  readonly xclientFrom?: readonly string[];
  readonly proxyFrom?: readonly string[];
  /** Whether a client is spared the delay of the greeting. */
  readonly skipsGreetDelay?: (clientAddress: string) => boolean;
  /** Refuses `<@relay:user@host>` instead of reading only its end. */
  readonly refuseSourceRoutes?: boolean;
  /** How long `close` waits for contents that are on their way; 30 s unless told. */
  readonly closeDeadlineMs?: number;
  readonly observe?: (event: ServerEvent) => void;
  /** Told by tests; otherwise a clock that nobody can set. */
  readonly clock?: Clock;
}
