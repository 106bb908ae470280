/** What a PROXY header said. */

/** The client behind the proxy; without one the proxy speaks for itself (a health check). */
export interface ProxyHeader {
  readonly client?: { readonly address: string; readonly port: number };
  /** Octets of the header. */
  readonly lengthBytes: number;
}
