/** The view "playground", loaded when somebody goes there. */
export { Page } from "./page.tsx";
