/**
 * The key for return paths of a node whose postmaster has configured none: made once at random, kept in a file beside
 * the store that only its owner may read. It has to outlive the process, because bounces come back for days to paths
 * that it has signed; and whoever copies the store to another machine takes it along.
 */

import { dirname, join } from "node:path";
import { addressSecret } from "./address-secret.ts";
import type { Configuration } from "./configuration.ts";
import { type KeyOwner, keptSecret } from "./kept-secret.ts";

/** Name of the file. */
export const KEPT_KEY_FILE = "return-path.key";

/** Where the kept key lies. */
export function keptKeyFile({ store }: Configuration): string {
  return join(dirname(store.file), KEPT_KEY_FILE);
}

/** The configuration with a key, its own or else the kept one, and with the site's secret; made if they are not there. Throws as the file system does. */
export function withKeptKey(configuration: Configuration, owner?: KeyOwner): Configuration {
  const secret = addressSecret(configuration, owner);
  if (configuration.keys.length > 0) return { ...configuration, addressSecret: secret };
  return { ...configuration, addressSecret: secret, keys: [{ id: 0, secret: keptSecret(keptKeyFile(configuration), owner) }] };
}
