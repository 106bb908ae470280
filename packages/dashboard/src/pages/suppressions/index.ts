/** The view "suppressions", loaded when somebody goes there. */
export { Page } from "./page.tsx";
