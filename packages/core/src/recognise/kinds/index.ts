/** Everything that comes back and is no delivery status: one recogniser a kind, tried in their order of rank. */

import type { Message } from "../../mime/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { readAggregateReport } from "./aggregate-report.ts";
import { readAutoReply } from "./auto-reply.ts";
import { readCalendarReply } from "./calendar-reply.ts";
import { readChallenge } from "./challenge.ts";
import { readComplaintMail } from "./complaint-mail.ts";
import { readDisposition } from "./disposition.ts";
import { readFeedback } from "./feedback.ts";
import { readListReply } from "./list-reply.ts";
import { readMachineSigns } from "./machine-signs.ts";
import { AGGREGATE, DISPOSITION, FEEDBACK, partSigns } from "./part-signs.ts";
import { readUnsubscribe } from "./unsubscribe.ts";

export { isMailmans, PERSONS_SUBJECT } from "./machine-signs.ts";

/**
 * @param stage "before-delivery-status" for the kinds that say what they are in their MIME type or
 *   sender and so rank above it; "after-delivery-status" for those whose signs bounces bear too
 * @returns undefined when the message is of no such kind
 */
export function recogniseKind(
  message: Message,
  envelope: Envelope,
  stage: "before-delivery-status" | "after-delivery-status",
): Recognised | undefined {
  return stage === "before-delivery-status" ? aboveDeliveryStatus(message, envelope) : belowDeliveryStatus(message, envelope);
}

function aboveDeliveryStatus(message: Message, envelope: Envelope): Recognised | undefined {
  const signs = partSigns(message);
  return (
    ((signs & FEEDBACK) !== 0 ? readFeedback(message, envelope) : undefined) ??
    readComplaintMail(message, envelope) ??
    readUnsubscribe(message, envelope) ??
    ((signs & DISPOSITION) !== 0 ? readDisposition(message, envelope) : undefined) ??
    ((signs & AGGREGATE) !== 0 ? readAggregateReport(message, envelope) : undefined)
  );
}

function belowDeliveryStatus(message: Message, envelope: Envelope): Recognised | undefined {
  const calendar = readCalendarReply(message, envelope);
  if (calendar !== undefined) return calendar;
  const signs = readMachineSigns(envelope);
  return readChallenge(message, envelope, signs) ?? readListReply(message, envelope, signs) ?? readAutoReply(message, envelope, signs);
}
