/** Keys of the API, links and sessions of the page, and what they allow. */
export { Access } from "./access.ts";
export { hashOf, looksLikeKey, makeKey } from "./make-key.ts";
export { LINK_MS, looksLikeSecret, makeLink, makeSecret, secretHash } from "./make-link.ts";
export { type Role, scopesOf } from "./roles.ts";
export { SCOPE_NAMES, SCOPES, type Scope } from "./scopes.ts";
