/** What a view is handed, and how all views are loaded: each when somebody first goes there. */

import type { ComponentType } from "preact";

/** What stands at the colons of its path. */
export interface ViewProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A view as its folder exports it. */
export interface View {
  readonly Page: ComponentType<ViewProps>;
}
