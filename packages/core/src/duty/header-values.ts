/** What the rules here ask of a header: whether a program, a list or a sender of bulk mail wrote it. */

import type { HeaderField } from "../model/index.ts";

/** The values of all fields of that name (lower case). */
export function valuesOf(header: readonly HeaderField[], name: string): string[] {
  return header.filter((field) => field.name.toLowerCase() === name).map(({ value }) => value);
}

/** Auto-Submitted without its parameters and comments, lower case (RFC 3834 §5); undefined when absent. */
export function autoSubmitted(header: readonly HeaderField[]): string | undefined {
  const value = valuesOf(header, "auto-submitted")[0];
  return value
    ?.replaceAll(/\([^()]*\)/g, " ")
    .split(";", 1)[0]
    ?.trim()
    .toLowerCase();
}

const LIST_FIELD =
  /^(?:list-(?:id|post|help|subscribe|unsubscribe|owner|archive)|mailing-list|x-mailing-list|x-beenthere|x-mailman-version)$/i;

/** Whether a list sent it (RFC 2369, RFC 2919, and the fields of list managers older than these). */
export function isListMail(header: readonly HeaderField[]): boolean {
  return header.some(({ name }) => LIST_FIELD.test(name));
}

/** Whether it calls itself bulk mail, in the field that no RFC defines and every list manager writes. */
export function isBulkMail(header: readonly HeaderField[]): boolean {
  return [...valuesOf(header, "precedence"), ...valuesOf(header, "x-precedence")].some((value) =>
    /^\s*(?:bulk|list|junk|auto_reply)\b/i.test(value),
  );
}
