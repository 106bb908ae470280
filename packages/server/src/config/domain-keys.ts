/** Which keys a domain of each kind understands. A domain with mailboxes has all but the few that belong to another kind. */

/** Keys that only a domain of this kind understands. */
export const KEYS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  "relay": ["name", "kind", "recipients"],
  "return-path": ["name", "kind", "forward"],
};
/** Keys that a domain with mailboxes does not understand. */
export const NOT_OF_LOCAL: readonly string[] = ["forward"];

/** Whether a domain of a kind understands a key. */
export function understands(kind: unknown, key: string): boolean {
  const allowed = typeof kind === "string" ? KEYS_OF_KIND[kind] : undefined;
  return allowed === undefined ? !NOT_OF_LOCAL.includes(key) : allowed.includes(key);
}
