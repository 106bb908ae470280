/** The view "suppression", loaded when somebody goes there. */
export { Page } from "./page.tsx";
