/** Telling everybody, in order, at least once. */
export { Dispatcher } from "./dispatcher.ts";
export type { WebhookNews } from "./news.ts";
export { Slots } from "./slots.ts";
