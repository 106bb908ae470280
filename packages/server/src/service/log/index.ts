/** The log of the daemon. */
export { createLog } from "./create-log.ts";
export { fieldsIn, SENTENCES } from "./sentences.ts";
