/** One record of a list of any form: what its fields are called, in one spelling, and what they say. */

/** A record, or why there is none. */
export type ListRecord =
  | { readonly line: number; readonly fields: Readonly<Record<string, unknown>>; readonly fault?: never }
  | { readonly line: number; readonly fault: string; readonly fields?: never };

/** What the address is called, in the spelling of `fieldName`. */
export const ADDRESS_NAMES: ReadonlySet<string> = new Set(["address", "email", "emailaddress", "recipient"]);

/** "Email Address", "email_address" and "EmailAddress" are one name. */
export function fieldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** The fields of an object of JSON. */
export function fieldsOf(value: object): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) fields[fieldName(name)] = field;
  return fields;
}

/** Undefined for what is no object of JSON. */
export function parsedObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
