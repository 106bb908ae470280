/** The views. */
export type { View } from "./view.ts";
export { NAVIGATION, VIEWS, type ViewName } from "./views.ts";
