/** Keys of the API, links and sessions of the page, and what they allow. */
export { Access } from "./access.ts";
export { hashOf, type KeyWish, looksLikeKey, type MadeKey, makeKey } from "./make-key.ts";
export { LINK_MS, looksLikeSecret, type MadeLink, makeLink, makeSecret, secretHash } from "./make-link.ts";
export { ROLES, type Role, scopesOf } from "./roles.ts";
export { SCOPE_NAMES, SCOPES, type Scope } from "./scopes.ts";
