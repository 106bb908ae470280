/** `ricochet backup`: the store as it stands, and the keys beside it, into a folder. */

import { constants, copyFileSync, existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ADDRESS_SECRET_FILE, KEPT_KEY_FILE } from "../../config/index.ts";
import { copyStore } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { shown } from "./shown.ts";
import { tellStoreFailure } from "./tell-store-failure.ts";

const MEGABYTE = 1e6;

export async function backUp(this: Context, flags: ConfigFlag & JsonFlag, to: string): Promise<void> {
  const loaded = await configured(this, flags);
  if (loaded === undefined) return;
  const { file } = loaded.configuration.store;
  const folder = resolve(to);
  try {
    const sizeBytes = copyStore(file, join(folder, basename(file)));
    // the store comes first: it makes the folder, and refuses one with a copy in it
    const keys = [KEPT_KEY_FILE, ADDRESS_SECRET_FILE].filter((name) => existsSync(join(dirname(file), name)));
    for (const name of keys) copyFileSync(join(dirname(file), name), join(folder, name), constants.COPYFILE_EXCL);
    const files = [basename(file), ...keys];
    const words = `Copied to ${shown(folder)}: ${files.join(", ")} (${(sizeBytes / MEGABYTE).toFixed(1)} MB).`;
    this.process.stdout.write(`${flags.json === true ? JSON.stringify({ folder, files, sizeBytes }) : words}\n`);
  } catch (cause) {
    tellStoreFailure(this, { command: "backup", cause });
  }
}
