/**
 * A mail without the people in it: each address becomes another one, the same everywhere, its domain one of .example; so that it can be
 * handed in. What stands in encoded parts is left as it is, and must be looked at by whoever hands it in.
 */

import { fromLatin1, latin1 } from "./latin1.ts";

const ADDRESS =
  /([A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-\x80-\xff]{1,64})@([A-Za-z0-9\x80-\xff](?:[A-Za-z0-9.\-\x80-\xff]{0,252}[A-Za-z0-9\x80-\xff])?)/g;

export function masked(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const people = new Map<string, string>();
  const domains = new Map<string, string>();
  const mail = latin1(octets).replace(ADDRESS, (_, local: string, domain: string) => {
    const person = numbered(people, { key: local.toLowerCase(), word: "person" });
    return `${person}@${numbered(domains, { key: domain.toLowerCase(), word: "domain" })}.example`;
  });
  return fromLatin1(mail);
}

function numbered(names: Map<string, string>, { key, word }: { readonly key: string; readonly word: string }): string {
  const name = names.get(key) ?? `${word}${names.size + 1}`;
  names.set(key, name);
  return name;
}
