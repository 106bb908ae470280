/** What the file system lets this process do. */
export { missingRight } from "./missing-right.ts";
