/** What is done with events and with those who hear them, as work that any engine can run. */
export { countDeliveries, listDeliveries, readDue, readNextDue, readWaiting, replayDeliveries, stepOutbox } from "./deliveries.ts";
export { appendEvents, lastEvent, readEvents } from "./events.ts";
export { putWebhook, readWebhooks, removeWebhook } from "./webhooks.ts";
