/** The view "message", loaded when somebody goes there. */
export { Page } from "./page.tsx";
