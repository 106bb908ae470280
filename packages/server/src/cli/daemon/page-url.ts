/** Where a person on this machine finds the page: an address that a browser can go to. */

/** Undefined where no browser gets: a socket of the file system. */
export function pageUrl({ host, port }: { readonly host: string; readonly port: number }): string | undefined {
  if (host.startsWith("unix:")) return undefined;
  const reachable = EVERYWHERE[host] ?? host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

/** What listens everywhere also listens here. */
const EVERYWHERE: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
