/** The views. */
export type { View, ViewProps } from "./view.ts";
export { NAVIGATION, VIEWS, type ViewName } from "./views.ts";
