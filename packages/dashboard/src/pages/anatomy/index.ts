/** The view "outcome", loaded when somebody goes there. */
export { Page } from "./page.tsx";
