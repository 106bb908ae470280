/** The page for people. */
export { Page } from "./page.ts";
