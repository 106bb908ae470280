/** The queue as people look at it and order about it. */
export { countsPage } from "./counts-page.ts";
export { entryJson, isoTime } from "./entry-json.ts";
export { entryRow, headRow } from "./entry-row.ts";
export { messagePage, settledPage } from "./message-page.ts";
export { giveOrder } from "./order.ts";
export type { QueueAccess } from "./queue-access.ts";
export { isEverything, type Selection } from "./selection.ts";
export { walkQueue } from "./walk-queue.ts";
