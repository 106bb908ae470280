/**
 * The secret that goes into the hashes of addresses that are to be forgotten. It is not the key of return paths, which is
 * changed now and then: with another secret nobody would know a hash again, and who was held would be written to.
 */

import { dirname, join } from "node:path";
import type { Configuration } from "./configuration.ts";
import { type KeyOwner, keptSecret } from "./kept-secret.ts";

/** Name of the file, beside the store. */
export const ADDRESS_SECRET_FILE = "address.key";

/** The secret, which is made if it is not there. Throws as the file system does. */
export function addressSecret({ store }: Pick<Configuration, "store">, owner?: KeyOwner): string {
  return keptSecret(join(dirname(store.file), ADDRESS_SECRET_FILE), owner);
}
