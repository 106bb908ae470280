/** A small drawing beside the name of a view, so that the eye finds it before it has read. */

import type { NAVIGATION } from "../pages/index.ts";

/** A view that stands in the navigation. */
type Place = (typeof NAVIGATION)[number]["name"];

/** Lines on a field of 20 by 20. */
const SIGNS: Readonly<Record<Place, string>> = {
  overview: "M3 17V9M8 17V4M13 17v-6M18 17V7",
  outcomes: "M3 5h8l6 6M17 6v5h-5M3 10h4M3 15h9",
  queue: "M3 5h14M3 10h14M3 15h8",
  suppressions: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM5 5l10 10",
  destinations: "M10 18s-6-5.5-6-10a6 6 0 0 1 12 0c0 4.5-6 10-6 10ZM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  reputation: "M3 15a7 7 0 0 1 14 0M10 15l4-5M3 15h2M15 15h2M10 8V6",
  webhooks: "M7 7 3 10l4 3M13 7l4 3-4 3M11 4 9 16",
  keys: "M7 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM10 9l7-6M14 6l2 3",
  audit: "M5 3h10v14H5zM8 7h4M8 10h4M8 13h2",
  playground: "M8 3h4M9 3v5l-5 8h12l-5-8V3M6 13h8",
};

export function ViewSign({ name }: { readonly name: Place }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      class="size-4 shrink-0 fill-none stroke-current stroke-[1.6]"
      stroke-linejoin="round"
      stroke-linecap="round"
    >
      <path d={SIGNS[name]} />
    </svg>
  );
}
