/** The page for people. */
export { Page } from "./page.ts";
export { PAGE_HEADERS } from "./page-headers.ts";
