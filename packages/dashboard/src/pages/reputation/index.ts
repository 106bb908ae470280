/** The view "reputation". */
export { Page } from "./page.tsx";
