/** The form of the table of keys: what a section and a key say of themselves, for reading, for messages, and for the reference. */

import type { Kind } from "../kinds/index.ts";

/** A key of a section. */
export interface Key<Value> {
  readonly kind: Kind<Exclude<Value, undefined>>;
  /** One sentence for the reference. */
  readonly means: string;
  /** As a file would write it. */
  readonly fallback?: unknown;
  /** What holds when the key is absent, where that is no constant. */
  readonly without?: string;
  readonly isRequired: boolean;
  /** Never shown, in no message. */
  readonly isSecret: boolean;
}

/** Keys of a section by their names. */
export type Keys = Readonly<Record<string, Key<unknown>>>;

/** What the keys of a section read as. */
export type ValuesOf<Of> = { readonly [Name in keyof Of]: Of[Name] extends Key<infer Value> ? Value : never };

/** `[name]`, or `[[name]]` for one that may stand several times. */
export interface Section<Of extends Keys = Keys> {
  readonly name: string;
  readonly isRepeated: boolean;
  readonly means: string;
  readonly keys: Of;
}

interface Described {
  readonly means: string;
  readonly isSecret?: boolean;
}

/** A key that has a default, written as a file would write it. */
export function key<Value>(kind: Kind<Value>, options: Described & { readonly fallback: unknown }): Key<Value> {
  return { kind, isRequired: false, isSecret: false, ...options } as Key<Value>;
}

/** A key that may be absent; `without` says what holds then. */
export function optional<Value>(kind: Kind<Value>, options: Described & { readonly without: string }): Key<Value | undefined> {
  return { kind, isRequired: false, isSecret: false, ...options } as Key<Value | undefined>;
}

/** A key that an entry cannot do without. */
export function required<Value>(kind: Kind<Value>, options: Described): Key<Value> {
  return { kind, isRequired: true, isSecret: false, ...options } as Key<Value>;
}

/** `[name]`. */
export function section<const Of extends Keys>(name: string, means: string, keys: Of): Section<Of> & { readonly isRepeated: false } {
  return { name, means, keys, isRepeated: false };
}

/** `[[name]]`. */
export function repeated<const Of extends Keys>(name: string, means: string, keys: Of): Section<Of> & { readonly isRepeated: true } {
  return { name, means, keys, isRepeated: true };
}
