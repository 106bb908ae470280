/** The name of a source: its place in the list of positions, in outcomes and in the log. */

import type { IntakeSettings } from "../../config/index.ts";

/** "maildir /srv/bounces", "imap bounces@imap.example.com/INBOX". */
export function accountOf(settings: IntakeSettings): string {
  if (settings.kind !== "imap") return `${settings.kind} ${settings.path}`;
  const { user, host, folder } = settings;
  return `imap ${user.includes("@") ? user : `${user}@${host}`}/${folder}`;
}
