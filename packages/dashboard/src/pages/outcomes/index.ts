/** The view "outcomes", loaded when somebody goes there. */
export { Page } from "./page.tsx";
