/** The first lines that a person sees: where it listens, where the mail lies, what to try next. */

import { dirname } from "node:path";
import type { Configuration } from "../../config/index.ts";
import type { ListeningAt } from "./daemon.ts";

interface Words {
  readonly configuration: Configuration;
  readonly endpoints: readonly ListeningAt[];
  /** The file that was read. */
  readonly file?: string;
  /** How this program is called: "npx ricochet" in a clone, where npm started it. */
  readonly program?: string;
  /** A way in to the page, good once. */
  readonly link?: string;
}

/** Lines with their ends. */
export function firstWords({ configuration, endpoints, file, program = "ricochet", link }: Words): string {
  const width = Math.max(8, ...endpoints.map(({ listener }) => listener.length));
  const row = (name: string, value: string): string => `  ${name.padEnd(width)}  ${value}`;
  return `${[
    `Ricochet is ready as ${configuration.node.hostname}.`,
    "",
    ...endpoints.map(({ listener, ...endpoint }) => row(listener, addressText(endpoint))),
    row("mail", dirname(configuration.store.file)),
    ...(link === undefined ? [] : [row("page", `${link}  (good once, for ten minutes)`)]),
    row("settings", file ?? `the defaults; ${program} config show`),
    "",
    ...(endpoints.some(({ listener }) => listener === "smtp") ? thingsToTry(program) : []),
    "Ctrl-C stops it. The log follows.",
    "",
  ].join("\n")}\n`;
}

function thingsToTry(program: string): readonly string[] {
  return [
    "Try, in a second terminal:",
    "",
    `  printf 'Subject: hello\\n\\nHello.\\n' | ${program} deliver -f you@example.com someone@example.net`,
    `  ${program} queue list        what waits, and why`,
    `  ${program} demo              the same server, against an internet that misbehaves`,
    "",
  ];
}

/** "127.0.0.1:25", "[::1]:25", "unix:/path". */
export function addressText({ host, port }: Omit<ListeningAt, "listener">): string {
  if (host.startsWith("unix:")) return host;
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
