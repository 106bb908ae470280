/** Filters that stand in the address bar. `/` goes to the first one. Those that are seldom needed are behind a button until they are set. */

import { useState } from "preact/hooks";
import { useQueryState } from "../router/index.ts";
import { useWords } from "../words/index.ts";
import { Button } from "./button.tsx";
import { type Filter, FilterField } from "./filter-fields.tsx";

export function FilterBar({ filters }: { readonly filters: readonly Filter[] }) {
  const { common } = useWords();
  const [values, change] = useQueryState(filters.map(({ name }) => name));
  const [isWide, setWide] = useState(false);
  const isSet = ({ name }: Filter): boolean => (values[name] ?? "") !== "";
  const isFiltered = filters.some(isSet);
  const hasMinor = filters.some(({ isMinor }) => isMinor);
  return (
    <form role="search" class="mb-4 flex flex-wrap items-end gap-3" onSubmit={(event) => event.preventDefault()}>
      {filters.map((filter) =>
        filter.isMinor === true && !isWide && !isSet(filter) ? null : (
          <FilterField
            key={filter.name}
            filter={filter}
            value={values[filter.name] ?? ""}
            onChange={(value, isStep) => change({ [filter.name]: value }, { isStep })}
          />
        ),
      )}
      <div class="flex gap-2">
        {hasMinor && (
          <Button isOpen={isWide} onClick={() => setWide(!isWide)}>
            {isWide ? common.fewerFilters : common.moreFilters}
          </Button>
        )}
        <Button disabled={!isFiltered} onClick={() => change(Object.fromEntries(filters.map(({ name }) => [name, ""])), { isStep: true })}>
          {common.clear}
        </Button>
      </div>
    </form>
  );
}
