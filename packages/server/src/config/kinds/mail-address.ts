/** Addresses of mail. The domain is put in lower case, the local part stays as it is written: only its domain knows whether case matters. */

import { domainOf } from "./host-name.ts";
import { textual } from "./kind.ts";

const LOCAL_PART = /^[^\s@"<>()[\],;:\\\p{Cc}]{1,64}$/u;

function addressOf(text: string): string | undefined {
  const at = text.lastIndexOf("@");
  const domain = at < 1 ? undefined : domainOf(text.slice(at + 1));
  return domain !== undefined && LOCAL_PART.test(text.slice(0, at)) ? `${text.slice(0, at)}@${domain}` : undefined;
}

function domainWithAt(text: string): string | undefined {
  const domain = text.startsWith("@") ? domainOf(text.slice(1)) : undefined;
  return domain && `@${domain}`;
}

/** "user@example.com". */
export const ADDRESS = textual<string>({ noun: "address", allowed: "an address as user@example.com", parse: addressOf });

/** "user@example.com", or "@example.com" for all of a domain. */
export const ADDRESS_OR_DOMAIN = textual<string>({
  noun: "address",
  allowed: "an address as user@example.com, or @example.com for all of a domain",
  parse: (text) => domainWithAt(text) ?? addressOf(text),
});

/** The part of an address before the "@". */
export const LOCAL_PART_KIND = textual<string>({
  noun: "local part",
  allowed: "what stands before the @",
  parse: (text) => (LOCAL_PART.test(text) ? text : undefined),
});
