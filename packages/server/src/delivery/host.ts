/** One address of one server, and how to speak to it: the unit of connections, of the pool and of the memory for the dead. */

import type { TlsMode } from "../smtp/client/index.ts";

/** Whether a host is a socket in the file system, "unix:/path": nobody asks the DNS for it, and nobody listens on the way there. */
export function isSocket(host: string): boolean {
  return host.startsWith("unix:");
}

export interface Host {
  /** Name, or the address where there is none. */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly protocol: "smtp" | "lmtp";
  readonly tls: TlsMode;
  readonly auth?: { readonly user: string; readonly password: string };
  /** Found by MX: nobody chose it by hand, and it may turn out to be ourselves. */
  readonly isExchanger: boolean;
}

/** Connections with the same key can stand in for each other. */
export function connectionKey({ host, address, port, protocol, tls, auth }: Host): string {
  return `${protocol} ${host} ${address} ${port} ${tls} ${auth?.user ?? ""}`;
}
