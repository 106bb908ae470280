/** Members of an object that are there: what is undefined or null is left out. */

type Given<Members> = { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined | null> };

/** Without what is not given. */
export function given<Members extends Readonly<Record<string, unknown>>>(members: Members): Given<Members> {
  // a page has a hundred of these objects: entries and filter would make four more of each
  const there: Record<string, unknown> = {};
  for (const name in members) if (members[name] !== undefined && members[name] !== null) there[name] = members[name];
  return there as Given<Members>;
}
