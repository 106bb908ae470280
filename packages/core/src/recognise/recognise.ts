/** Tells what kind of message this is and reads its raw findings; the first recogniser that is sure wins. */

import type { Message } from "../mime/index.ts";
import { addressesOfField, parseDate } from "../syntax/index.ts";
import { recogniseReport, recogniseText, recogniseUnknownBounce } from "./bounce.ts";
import { type Envelope, readEnvelope } from "./envelope.ts";
import { recogniseKind } from "./kinds/index.ts";
import { recogniseSnsNotification } from "./sns-notification.ts";
import type { Recognised } from "./recognised.ts";

/** Never fails: what is nothing else is "other". */
export function recognise(message: Message): Recognised {
  const envelope = readEnvelope(message);
  return (
    recogniseKind(message, envelope, "before-delivery-status") ??
    recogniseReport(message, envelope) ??
    recogniseSnsNotification(message, envelope) ??
    recogniseText(message, envelope) ??
    recogniseKind(message, envelope, "after-delivery-status") ??
    recogniseUnknownBounce(message, envelope) ??
    other(envelope)
  );
}

function other({ header }: Envelope): Recognised {
  const from = addressesOfField(header.get("from") ?? "", 1)[0];
  const at = parseDate(header.get("date") ?? "");
  return { kind: "other", format: "none", findings: [], reporter: { ...(from && { from }), ...(at && { at }) } };
}
