/** What all threads of the program have in common. */
export { threadFile } from "./thread-file.ts";
