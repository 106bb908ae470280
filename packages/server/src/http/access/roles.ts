/** What people who look at the page may do, as one table: a role is a few scopes of the API. */

import type { Scope } from "./scopes.ts";

/** One row a role, each with all that the one before it may. */
export const ROLES = {
  read: ["read"],
  operate: ["read", "suppress", "operate"],
  admin: ["admin"],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;

/** One of them. */
export type Role = keyof typeof ROLES;

/** What a role may; nothing when it is none. */
export function scopesOf(role: string): readonly Scope[] {
  return Object.hasOwn(ROLES, role) ? ROLES[role as Role] : [];
}
