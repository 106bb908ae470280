/**
 * Postfix, Exim, OpenSMTPD and Dovecot on loopback, as partners that nobody of us wrote. They are fetched with apt and
 * run from temporary folders, which takes Debian and root; where that is missing, `whyNot` says so.
 */
import { spawnSync } from "node:child_process";
import { DOVECOT } from "./servers/dovecot.ts";
import { EXIM } from "./servers/exim.ts";
import { fetchPackages } from "./servers/fetch-packages.ts";
import { OPENSMTPD } from "./servers/opensmtpd.ts";
import { POSTFIX } from "./servers/postfix.ts";
import type { Recipe } from "./servers/recipe.ts";

export const REAL_SERVERS: readonly Recipe[] = [POSTFIX, EXIM, OPENSMTPD, DOVECOT];

/** Why this server cannot be run here; undefined if it can. Fetches it. */
export function whyNot(recipe: Recipe): string | undefined {
  if (process.getuid?.() !== 0) return "only root may give it a root folder";
  if (spawnSync("apt-get", ["--version"]).status !== 0) return "it is fetched with apt-get, which is not here";
  try {
    fetchPackages(recipe.packages);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
