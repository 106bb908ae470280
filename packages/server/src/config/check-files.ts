/** Checks of the files that the configuration names: there, readable, and secret where they have to be. */

import type { Check, Checked } from "./check.ts";
import { joinKey } from "./origin.ts";

interface Named {
  readonly key: string;
  readonly path: string;
  readonly isSecret?: boolean;
}

/** One file, read by the daemon. */
export function checkReadable({ reading, sources }: Checked, { key, path, isSecret = false }: Named): void {
  const facts = sources.factsOf(path);
  if (facts === undefined) reading.fault(key, `there is no file ${path}`);
  else if (facts.isFolder) reading.fault(key, `${path} is a folder, not a file`);
  else if (!facts.isReadable) reading.fault(key, `${path} may not be read by this user`);
  else if (isSecret && facts.isOpenToAll) reading.warn(key, `everybody on this machine may read ${path}; chmod 600 it`);
}

/** Keys of DKIM, lists of recipients. */
export const checkFiles: Check = (checked) => {
  const { configuration, values } = checked;
  for (const [index, { keyFile }] of configuration.dkim.entries())
    checkReadable(checked, { key: joinKey(values.dkim[index]?.path ?? "dkim", "key_file"), path: keyFile, isSecret: true });
  for (const [index, domain] of configuration.domains.entries()) {
    const path = domain.kind !== "return-path" && domain.recipients.kind === "file" ? domain.recipients.path : undefined;
    if (path !== undefined) checkReadable(checked, { key: joinKey(values.domains[index]?.path ?? "domain", "recipients"), path });
  }
};
