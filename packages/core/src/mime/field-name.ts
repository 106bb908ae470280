/**
 * Names of header fields in lower case, each made once. Mail has few hundred different names: a
 * name is known by a hash of its letters, so that nothing is cut out of the message for it.
 */

interface Known {
  readonly hash: number;
  /** Of the name as it stands, blanks included. */
  readonly length: number;
  readonly name: string;
}

const SIZE = 4096;
/** How many places a name may take; a flood of strange names fills the table and harms nothing else. */
const PROBES = 8;
const table: (Known | undefined)[] = new Array<Known | undefined>(SIZE).fill(undefined);

/** The name that stands in `text` from `start` to the colon; blanks before the colon do not count. */
export function fieldName(text: string, start: number, colon: number): string {
  let hash = 0x811c9dc5;
  for (let at = start; at < colon; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const length = colon - start;
  for (let slot = hash ^ (hash >>> 12), probe = 0; probe < PROBES; slot++, probe++) {
    const known = table[slot & (SIZE - 1)];
    if (known === undefined) {
      const name = internalised(text.slice(start, colon).trim().toLowerCase());
      if (length < 64) table[slot & (SIZE - 1)] = { hash, length, name };
      return name;
    }
    if (known.hash === hash && known.length === length) return known.name;
  }
  return text.slice(start, colon).trim().toLowerCase();
}

/** The same string as a property key: the engine keeps one copy of each key, and compares those by address. */
function internalised(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}
