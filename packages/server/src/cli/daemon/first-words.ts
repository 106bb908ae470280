/** The first lines that a person sees: where it listens, where the mail lies, what to try next. */

import { dirname } from "node:path";
import type { Configuration } from "../../config/index.ts";
import type { ListeningAt } from "./daemon.ts";

interface Words {
  readonly configuration: Configuration;
  readonly endpoints: readonly ListeningAt[];
  /** The file that was read. */
  readonly file?: string;
}

/** Lines with their ends. */
export function firstWords({ configuration, endpoints, file }: Words): string {
  const width = Math.max(8, ...endpoints.map(({ listener }) => listener.length));
  const row = (name: string, value: string): string => `  ${name.padEnd(width)}  ${value}`;
  const isOnSmtp = endpoints.some(({ listener }) => listener === "smtp");
  return `${[
    `Ricochet is ready as ${configuration.node.hostname}.`,
    "",
    ...endpoints.map(({ listener, ...endpoint }) => row(listener, addressText(endpoint))),
    row("mail", dirname(configuration.store.file)),
    row("settings", file ?? "the defaults; ricochet config show"),
    "",
    ...(isOnSmtp
      ? ["Try:  echo 'Subject: hello' | ricochet deliver -f you@example.com someone@example.net", "      ricochet queue list"]
      : []),
    "Ctrl-C stops it. The log follows.",
    "",
  ].join("\n")}\n`;
}

/** "127.0.0.1:25", "[::1]:25", "unix:/path". */
export function addressText({ host, port }: Omit<ListeningAt, "listener">): string {
  if (host.startsWith("unix:")) return host;
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
