/** Telling everybody, in order, at least once. */
export { Dispatcher, type DispatcherOptions } from "./dispatcher.ts";
export type { TellEvent } from "./hearer.ts";
export type { ObserveWebhooks, WebhookNews } from "./news.ts";
export { RETRY_AFTER_MS } from "./retry-schedule.ts";
export { Slots } from "./slots.ts";
