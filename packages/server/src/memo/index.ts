/** Answers that are remembered. */
export { remembered } from "./remembered.ts";
