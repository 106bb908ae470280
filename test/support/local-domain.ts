/** A domain of ours for tests: example.com, every address of it in a Maildir, and nothing else decided. */

import type { DomainSettings } from "../../packages/server/src/config/index.ts";

/** A domain whose mailboxes are here. */
type LocalSettings = Extract<DomainSettings, { kind: "local" }>;

/** What a test wants otherwise is said in `changes`. */
export function localDomain(changes: Partial<LocalSettings> = {}): LocalSettings {
  return {
    kind: "local",
    name: "example.com",
    deliver: { kind: "maildir", root: "mail" },
    recipients: { kind: "all" },
    subAddressSeparator: "+",
    returnPath: { scheme: "none", lifetimeDays: 7 },
    bareBounces: { exceptions: [] },
    ...changes,
  };
}
