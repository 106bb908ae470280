/** The view "keys", loaded when somebody goes there. */
export { Page } from "./page.tsx";
