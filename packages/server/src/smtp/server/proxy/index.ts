/** The PROXY protocol, versions 1 and 2. */
export type { ProxyHeader } from "./proxied-client.ts";
export { readProxyHeader } from "./read-proxy-header.ts";
