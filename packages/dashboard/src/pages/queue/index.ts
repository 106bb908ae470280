/** The view "queue", loaded when somebody goes there. */
export { Page } from "./page.tsx";
