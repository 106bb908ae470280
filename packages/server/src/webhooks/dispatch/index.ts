/** Telling everybody, in order, at least once. */
export { Dispatcher } from "./dispatcher.ts";
export { Slots } from "./slots.ts";
