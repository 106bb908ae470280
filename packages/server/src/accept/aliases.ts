/**
 * The table of aliases: an address, or "@domain" for all that the domain has no mailbox for, stands for other addresses. A
 * target "@domain" keeps the local part.
 */

import { type ForwardPath, foldedLocal, parseForwardPath, withoutTag } from "./forward-path.ts";

/** What addresses stand for. */
export interface Aliases {
  /** Of the address itself, with its sub-address or without it. */
  of(path: ForwardPath, separator: string): readonly string[] | undefined;
  /** Of whatever else the domain gets. */
  ofDomain(path: ForwardPath): readonly string[] | undefined;
}

/** Makes the table ready; keys are compared as mailboxes and domains are. */
export function aliasTable(aliases: Readonly<Record<string, readonly string[]>>): Aliases {
  const table = new Map<string, readonly string[]>();
  for (const [key, targets] of Object.entries(aliases)) table.set(canonicalKey(key), targets);
  return {
    of({ local, domain }, separator) {
      if (table.size === 0) return undefined;
      const folded = foldedLocal(local);
      const base = withoutTag(folded, separator);
      return table.get(`${folded}@${domain}`) ?? (base === undefined ? undefined : table.get(`${base}@${domain}`));
    },
    ofDomain: ({ localAsWritten, domain }) =>
      table.get(`@${domain}`)?.map((target) => (target.startsWith("@") ? localAsWritten + target : target)),
  };
}

function canonicalKey(key: string): string {
  const path = parseForwardPath(key.startsWith("@") ? `x${key}` : key);
  if (path === undefined) return key;
  return key.startsWith("@") ? `@${path.domain}` : `${foldedLocal(path.local)}@${path.domain}`;
}
