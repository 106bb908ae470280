/** A member of the report in words; one that has none stands as it is. */

export function nameOfField(names: Readonly<Record<string, string>>, field: string): string {
  return Object.hasOwn(names, field) ? (names[field] ?? field) : field;
}
