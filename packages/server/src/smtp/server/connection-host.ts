/** What the connections of one server share, and what they tell it. */

import type { SecureContext } from "node:tls";
import type { Clock } from "../../time/index.ts";
import type { Admission, Ticking } from "./limits/index.ts";
import type { SaslMaterial } from "./sasl/index.ts";
import type { SmtpServerOptions } from "./server-options.ts";

/** A connection as its server sees it. */
export interface HostedConnection extends Ticking {
  /** Goodbye as soon as no content is on its way. */
  shutDown(): void;
  /** Cut off. */
  destroy(): void;
}

/** What the connections of one server share. */
export interface ConnectionHost {
  readonly options: SmtpServerOptions;
  readonly clock: Clock;
  readonly admission: Admission;
  readonly saslMaterial: SaslMaterial | undefined;
  readonly secureContext: () => SecureContext | undefined;
  readonly isProxy: (address: string) => boolean;
  readonly mayUseXclient: (address: string) => boolean;
  readonly nextId: () => string;
  readonly onRefused: (connection: HostedConnection) => void;
  /** The socket is closed, and the session is over. */
  readonly onGone: (connection: HostedConnection) => void;
}
