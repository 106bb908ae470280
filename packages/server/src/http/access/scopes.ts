/** What a key may do, as one table. A route names the scopes of which one suffices; "admin" suffices everywhere. */

/** One row a scope. */
export const SCOPES = {
  read: "See outcomes, messages, suppressions, rates, the queue, events; read, compose and check.",
  send: "Tell of mail that is sent, sign return paths, ask which addresses are suppressed.",
  suppress: "Change the suppression list.",
  operate: "Give orders to the queue and to destinations, see the source of queued mail, manage webhooks, hand in bounces.",
  admin: "Make and revoke keys, write out and erase what is known of an address; and all of the above.",
} as const;

/** One of them. */
export type Scope = keyof typeof SCOPES;

/** Their names, in the order of the table. */
export const SCOPE_NAMES = Object.keys(SCOPES) as [Scope, ...Scope[]];
