/** The view "audit", loaded when somebody goes there. */
export { Page } from "./page.tsx";
