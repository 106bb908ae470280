/** The end of an attempt: what becomes of each recipient, who is told, and in which words. */
export { attemptRecord } from "./attempt-record.ts";
export { destinationProfiles, type ProfileOf } from "./destination-profiles.ts";
export { type HeardRecipient, owedNotices } from "./owed-notices.ts";
export { type Random, systemRandom } from "./random.ts";
export { judgeAttempt, type SettledAttempt, settlementOf, settleOverdue } from "./settle-attempt.ts";
export { noticeEvent, settledEvents } from "./settled-events.ts";
export { settledRecipient } from "./settled-recipient.ts";
export { signedNotice } from "./signed-notice.ts";
export type { SigningKey, Site } from "./site.ts";
export { inMemoryBody, wholeBody } from "./whole-body.ts";
export { writeNotice } from "./write-notice.ts";
