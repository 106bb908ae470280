/**
 * Whose mail it is: a tenant is a customer or a program that must not see the others' addresses, a stream is the kind of
 * mail. Somebody who complains about a newsletter still wants the receipt of what was bought.
 */

/** The streams of mail. */
export const STREAMS = ["transactional", "bulk"] as const;
/** One of STREAMS. */
export type Stream = (typeof STREAMS)[number];

/** Where nobody said whose it is. */
export const DEFAULT_TENANT = "default";
/** On a suppression list: it holds for every stream. */
export const ALL_STREAMS = "";

/** Whose mail, and which. */
export interface Scope {
  readonly tenant: string;
  readonly stream: Stream;
}
