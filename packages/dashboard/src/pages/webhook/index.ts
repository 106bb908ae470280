/** The view "webhook", loaded when somebody goes there. */
export { Page } from "./page.tsx";
