/** What `openConnection` must know. */

import type { Timeouts } from "./timeouts.ts";

/** Opportunistic does not verify the certificate, but says whether it would have held; required does, and goes no way without. */
export type TlsMode = "off" | "opportunistic" | "required";

export interface ConnectionOptions {
  /** Name for logs, and for the certificate where no `servername` is given; the address where there is no name. */
  readonly host: string;
  /** IP address, or "unix:/path". */
  readonly address: string;
  readonly port: number;
  /** Local IP address. */
  readonly localAddress?: string;
  readonly protocol: "smtp" | "lmtp";
  /** Our name, for EHLO or LHLO. */
  readonly hello: string;
  readonly tls: TlsMode;
  /** Name that the certificate must bear, and SNI. */
  readonly servername?: string;
  /** Certificates that are trusted instead of the system's, PEM. */
  readonly ca?: string;
  readonly timeouts?: Timeouts;
  readonly auth?: { readonly user: string; readonly password: string };
}
