/** The view "webhooks", loaded when somebody goes there. */
export { Page } from "./page.tsx";
