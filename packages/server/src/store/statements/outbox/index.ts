/** The statements on events and on those who hear them, each written once for all engines. */
export {
  type DeliveryFilter,
  deleteDeliveries,
  deleteDelivery,
  deliveryCounts,
  deliveryListing,
  dueDeliveries,
  nextDelivery,
  replayAll,
  replayOne,
  subjectsWaiting,
  upsertDelivery,
} from "./deliveries.ts";
export { eventsAfter, newestEvent, oneEvent, type ReadEvent, tenantEventsAfter } from "./events.ts";
export { allWebhooks, deleteWebhook, disableWebhook, moveWebhook, upsertWebhook, webhooksOfTenant } from "./webhooks.ts";
