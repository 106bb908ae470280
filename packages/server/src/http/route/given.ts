/** Members of an object that are there: what is undefined or null is left out. */

type Given<Members> = { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined | null> };

/** Without what is not given. */
export function given<Members extends Readonly<Record<string, unknown>>>(members: Members): Given<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null)) as Given<Members>;
}
