/**
 * The application: the verbs, and what is said when they are used in a way that they do not know.
 * One line each, with what is allowed and where the help is.
 */

import { readFile } from "node:fs/promises";
import { type Application, buildApplication, buildRouteMap } from "@stricli/core";
import { type Context, ROUTES } from "./commands/index.ts";
import { usageText } from "./usage-text.ts";

const BRIEF = `Ricochet reads the mail that comes back, makes sense of it, and is a mail server that sends it back well.

  ricochet read bounces.mbox           a table of who did not get what, and why
  ricochet explain bounce.eml          one bounce, in plain words, with what to do
  ricochet classify '550 5.7.1 …'      what a server meant
  ricochet compose bounce.json         a bounce, written
  ricochet serve                       the mail server; ricochet queue list shows what waits in it
  ricochet demo                        all of it at work, against an internet that misbehaves`;

export function buildApp(inputs: readonly string[], isColoured: boolean): Application<Context> {
  return buildApplication(buildRouteMap<keyof typeof ROUTES, Context>({ routes: ROUTES, docs: { brief: BRIEF } }), {
    name: "ricochet",
    versionInfo: { getCurrentVersion: ownVersion },
    scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
    documentation: { disableAnsiColor: !isColoured, useAliasInUsageLine: false, onlyRequiredInUsageLine: false },
    localization: { text: usageText(inputs) },
  });
}

async function ownVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
