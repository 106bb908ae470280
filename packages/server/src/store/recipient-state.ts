/** Where a recipient of the queue can be on its way. */

/**
 * | state       | means                                        | goes to                                                        |
 * |-------------|----------------------------------------------|----------------------------------------------------------------|
 * | waiting     | to be tried at `dueAtMs`, or to be given up  | claimed, held, failed (expired), suppressed, dropped            |
 * | claimed     | an owner with a lease is trying              | delivered, relayed, failed, suppressed, quarantined, waiting    |
 * | held        | nobody tries until a person says so          | waiting, dropped                                                |
 * | delivered   | in a mailbox, or taken by a host with DSN    | –                                                               |
 * | relayed     | taken by a host without DSN                  | –                                                               |
 * | expanded    | replaced by other recipients or messages     | –                                                               |
 * | failed      | given up; what was owed is queued            | –                                                               |
 * | suppressed  | on the suppression list                      | –                                                               |
 * | quarantined | failed, and nobody may be written to         | waiting, dropped (by a person)                                  |
 * | dropped     | a person took it out                         | –                                                               |
 */
export const RECIPIENT_STATES = [
  "waiting",
  "claimed",
  "held",
  "delivered",
  "relayed",
  "expanded",
  "failed",
  "suppressed",
  "quarantined",
  "dropped",
] as const;
/** Where a recipient is on its way. */
export type RecipientState = (typeof RECIPIENT_STATES)[number];
