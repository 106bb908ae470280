/** Whose list holds for a client: its user says tenant and stream; clients without a user are the default tenant's. */

import type { Configuration } from "../../config/index.ts";
import { DEFAULT_TENANT, type Scope } from "../../ledger/index.ts";

/** What a client that says nothing sends. */
const DEFAULT_SCOPE: Scope = { tenant: DEFAULT_TENANT, stream: "transactional" };

/** The scope of a user's mail, or of that of clients who need no password. */
export function clientScope({ users }: Pick<Configuration, "users">, user: string | undefined): Scope {
  if (user === undefined) return DEFAULT_SCOPE;
  const settings = users.find(({ name }) => name === user);
  return settings === undefined ? DEFAULT_SCOPE : { tenant: settings.tenant, stream: settings.stream };
}
