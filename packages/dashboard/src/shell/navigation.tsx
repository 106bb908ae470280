/** The views, the one that is shown marked. */

import { NAVIGATION } from "../pages/index.ts";
import { useWords } from "../words/index.ts";
import { ViewSign } from "./view-sign.tsx";

export function Navigation({ path }: { readonly path: string }) {
  const { shell } = useWords();
  return (
    <nav aria-label={shell.navigation} class="px-2 pb-4">
      <ul class="grid gap-0.5">
        {NAVIGATION.map((view) => {
          const isHere = view.path === "/" ? path === "/" : path === view.path || path.startsWith(`${view.path}/`);
          return (
            <li key={view.name}>
              <a
                href={view.path}
                aria-current={isHere ? "page" : undefined}
                class={`flex min-h-8 items-center gap-2.5 rounded-md border-l-2 px-3 ${isHere ? "border-accent bg-accent-tint font-semibold" : "border-transparent hover:bg-sunken"}`}
              >
                <ViewSign name={view.name} />
                {shell.views[view.name]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
