/** State that stands in the address bar, so that it can be sent to somebody and survives a reload: filters, tabs, sorting. */

import { useStore } from "../state/index.ts";
import { navigate, place } from "./location.ts";

type Change<Name extends string> = (changes: Partial<Record<Name, string>>, how?: { readonly isStep?: boolean }) => void;

/** The values of some parameters, "" where there is none, and how to change some of them. */
export function useQueryState<Name extends string>(
  names: readonly Name[],
): readonly [values: Readonly<Record<Name, string>>, change: Change<Name>] {
  const { search } = useStore(place);
  const query = new URLSearchParams(search);
  const values = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""])) as Record<Name, string>;
  return [values, changeQuery];
}

/** Sets parameters; an empty one is taken away. What is chosen is a step that the browser's button undoes; typing leaves none behind. */
export function changeQuery(
  changes: Readonly<Record<string, string | undefined>>,
  { isStep = false }: { readonly isStep?: boolean } = {},
): void {
  const query = new URLSearchParams(place.get().search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  navigate(`${place.get().path}${text === "" ? "" : `?${text}`}`, { replace: !isStep });
}
