/** The view "overview". */
export { Page } from "./page.tsx";
