/** How far a folder was read: the UID of the last message, which counts as long as the folder's UIDVALIDITY is the same (RFC 9051 §2.3.1.1). */

/** A position. */
export interface ImapPosition {
  readonly uidValidity: string;
  readonly uid: number;
}

/** Where to go on: at the beginning of a folder that is not the one that it was. */
export function uidIn(position: string | undefined, uidValidity: string): number {
  if (position === undefined) return 0;
  try {
    const known = JSON.parse(position) as Partial<ImapPosition>;
    return known.uidValidity === uidValidity && Number.isSafeInteger(known.uid) ? (known.uid ?? 0) : 0;
  } catch {
    return 0;
  }
}
