/** Puts TLS on a socket, on the server's side, and says when the handshake is done. */

import type { Socket } from "node:net";
import { type SecureContext, TLSSocket } from "node:tls";

/** What the two sides agreed on. */
export interface TlsFacts {
  readonly version: string;
  readonly cipher: string;
}

/**
 * Begins the handshake. Our side stays open when the client closes its own, and nobody else reads before the handshake is
 * done: without this a client that goes away meanwhile (a check whether the port is open) is held until its time is out.
 * A client may not ask for another one later: each costs us far more than it costs the client.
 */
export function secureSocket(socket: Socket, context: SecureContext, onSecure: (facts: TlsFacts) => void): TLSSocket {
  const secure = new TLSSocket(socket, { isServer: true, secureContext: context });
  secure.disableRenegotiation();
  const goneAway = (): unknown => secure.destroy();
  secure.once("end", goneAway).resume();
  secure.once("secure", () => {
    secure.off("end", goneAway);
    onSecure({ version: secure.getProtocol() ?? "", cipher: secure.getCipher().name });
  });
  return secure;
}
