/** The view "destination", loaded when somebody goes there. */
export { Page } from "./page.tsx";
