/** The version of this program, as its package says. */

import { readFile } from "node:fs/promises";

/** The manifest lies as far above the sources as above what is built of them. */
const MANIFESTS = ["../../package.json", "../../../package.json"] as const;

/** "unknown" where there is no manifest. */
export async function ownVersion(): Promise<string> {
  for (const place of MANIFESTS) {
    const text = await readFile(new URL(place, import.meta.url), "utf8").catch(() => "{}");
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  }
  return "unknown";
}
