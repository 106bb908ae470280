/** The view "destinations", loaded when somebody goes there. */
export { Page } from "./page.tsx";
