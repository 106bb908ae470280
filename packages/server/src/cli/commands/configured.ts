/**
 * The configuration for a command that needs one: loaded only now, because the commands that read mail need none. What
 * is wrong with it is one line each on the standard error, and the command ends.
 */

import type { LoadResult } from "../../config/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

/** A configuration that can be used. */
export type Loaded = Extract<LoadResult, { readonly kind: "loaded" }>;

/** Reads the configuration; undefined when it cannot be used, which has been said. What is merely odd is the daemon's matter. */
export async function configured(context: Context, { config }: ConfigFlag): Promise<Loaded | undefined> {
  const result = await readConfiguration(context, { config });
  if (result.kind === "faulty") await tellFindings(context, result);
  return result.kind === "loaded" ? result : undefined;
}

/** Reads the configuration and says nothing. */
export async function readConfiguration({ process }: Context, { config }: ConfigFlag): Promise<LoadResult> {
  const { loadConfiguration } = await import("../../config/index.ts");
  const file = config ?? (process.env["RICOCHET_CONFIG"] || undefined);
  return loadConfiguration({ environment: process.env, ...(file !== undefined && { file }) });
}

/** Warnings as they are; faults with the exit code of a wrong input. */
export async function tellFindings(context: Context, result: LoadResult): Promise<void> {
  const { findingText } = await import("../../config/index.ts");
  for (const warning of result.warnings) context.process.stderr.write(`ricochet: warning: ${shown(findingText(warning))}\n`);
  if (result.kind === "loaded") return;
  for (const fault of result.faults) context.fail(EXIT.badInput, `ricochet: ${shown(findingText(fault))}`);
}
