/**
 * Names of header fields in lower case, each made once. Mail has few hundred different names: a
 * name is known by a hash of its letters, so that nothing is cut out of the message for it.
 */

interface Known {
  readonly raw: number;
  readonly name: string;
}

const SIZE = 4096;
const table: (Known | undefined)[] = new Array<Known | undefined>(SIZE).fill(undefined);

/** The name that stands in `text` from `start` to the colon; blanks before the colon do not count. */
export function fieldName(text: string, start: number, colon: number): string {
  let hash = 0x811c9dc5;
  for (let at = start; at < colon; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const slot = (hash ^ (hash >>> 12)) & (SIZE - 1);
  const known = table[slot];
  if (known !== undefined && known.raw === hash && (known.name.length === colon - start || text.slice(start, colon).trim().length === known.name.length)) return known.name;
  const name = internalised(text.slice(start, colon).trim().toLowerCase());
  if (colon - start < 64) table[slot] = { raw: hash, name };
  return name;
}

/** The same string as a property key: the engine keeps one copy of each key, and compares those by address. */
function internalised(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}
