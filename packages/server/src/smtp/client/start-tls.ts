/**
 * STARTTLS (RFC 3207) and the handshake. Opportunistic TLS (RFC 7435) takes any certificate and notes whether it would
 * have held; required TLS goes on with none that does not hold.
 *
 * Always holds: an octet that came in clear behind the 220 is never taken for one that came encrypted.
 */

import { isIP } from "node:net";
import { connect, type TLSSocket } from "node:tls";
import { ask, classOf, failureOf } from "./ask.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import type { Dialogue } from "./dialogue.ts";
import type { Timeouts } from "./timeouts.ts";
import type { Broken, Refused, ServerFacts, WireFailure } from "./transaction.ts";
import { closedWhile, failureOfError, timedOut, tlsFailure } from "./wire-failure.ts";

/** What is known of an encrypted connection. */
export type TlsFacts = NonNullable<ServerFacts["tls"]>;

/** "plain": it was not offered, or the server would not, and nobody insists. */
export type TlsStart = { readonly kind: "tls"; readonly facts: TlsFacts } | { readonly kind: "plain" } | Refused | Broken;

/** How to start. */
export type TlsOptions = Pick<ConnectionOptions, "host" | "tls" | "servername" | "ca"> & {
  readonly isOffered: boolean;
  readonly timeouts: Timeouts;
};

const DURING = "the TLS handshake";

/** Starts TLS where it can, or must. */
export async function startTls(dialogue: Dialogue, options: TlsOptions): Promise<TlsStart> {
  const isRequired = options.tls === "required";
  if (!options.isOffered)
    return isRequired ? brokenTls(tlsFailure("TLS is required and STARTTLS is not offered", "4.7.4")) : { kind: "plain" };
  const heard = await ask(dialogue, { verb: "STARTTLS", line: "STARTTLS\r\n" }, options.timeouts.commandMs);
  if (classOf(heard) >= 4 && !isRequired && dialogue.isQuiet) return { kind: "plain" };
  if (classOf(heard) !== 2) return failureOf(heard);
  if (!dialogue.isQuiet) return brokenTls(tlsFailure("the server spoke in clear behind STARTTLS"));
  return await upgrade(dialogue, options);
}

async function upgrade(dialogue: Dialogue, options: TlsOptions): Promise<TlsStart> {
  const socket = await handshake(dialogue, options);
  if ("code" in socket) return brokenTls(socket);
  dialogue.attach(socket);
  return { kind: "tls", facts: factsOf(socket) };
}

function handshake(dialogue: Dialogue, options: TlsOptions): Promise<TLSSocket | WireFailure> {
  const timeoutMs = options.timeouts.commandMs;
  const under = dialogue.detach().on("error", () => undefined);
  return new Promise((resolve) => {
    const socket = connect({ socket: under, ...checksOf(options) });
    const end = (result: TLSSocket | WireFailure): void => {
      clearTimeout(limit);
      if ("code" in result) socket.on("error", () => undefined).destroy();
      else socket.removeListener("error", onError).removeListener("close", onClose);
      resolve(result);
    };
    const onError = (error: Error): void => end(tlsFailure(failureOfError(error, DURING).text));
    const onClose = (): void => end(tlsFailure(closedWhile(DURING).text));
    const limit = setTimeout(() => end(tlsFailure(timedOut(timeoutMs, DURING).text)), timeoutMs);
    socket
      .once("secureConnect", () => end(socket))
      .on("error", onError)
      .on("close", onClose);
  });
}

function checksOf({ tls, host, servername = host, ca }: TlsOptions): object {
  return {
    rejectUnauthorized: tls === "required",
    host: servername,
    ...(isIP(servername) === 0 && { servername }), // RFC 6066 §3: an address is no server name
    ...(ca !== undefined && { ca }),
  };
}

function factsOf(socket: TLSSocket): TlsFacts {
  return { version: socket.getProtocol() ?? "TLS", cipher: socket.getCipher().name, isVerified: socket.authorized };
}

function brokenTls(cause: WireFailure): Broken {
  return { kind: "broken", cause, verb: "STARTTLS" };
}
