/** Keys of the API, and what they allow. */
export { Access } from "./access.ts";
export { hashOf, type KeyWish, looksLikeKey, type MadeKey, makeKey } from "./make-key.ts";
export { SCOPE_NAMES, SCOPES, type Scope } from "./scopes.ts";
