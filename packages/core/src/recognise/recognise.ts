/** Tells what kind of message this is and reads its raw findings; the first recogniser that is sure wins. */

import type { Message } from "../mime/index.ts";
import { addressesOfField, parseDate } from "../syntax/index.ts";
import { recogniseEnclosedBounce } from "./enclosed-bounce.ts";
import { type Envelope, readEnvelope } from "./envelope.ts";
import { recogniseKind } from "./kinds/index.ts";
import { Material, type UnwrapReturnPath } from "./material.ts";
import { attachedOriginal } from "./original.ts";
import type { Recognised } from "./recognised.ts";
import { recogniseSnsNotification } from "./sns-notification.ts";
import { recogniseReport } from "./standard-report.ts";
import { recogniseText, recogniseUnknownBounce } from "./text-bounce.ts";

/** Never fails: what is nothing else is "other". */
export function recognise(message: Message, unwrap?: UnwrapReturnPath): Recognised {
  const recognised = withinLimit(recogniseFirst(message, unwrap), message);
  if (recognised.original !== undefined || !ENCLOSING.has(recognised.kind)) return recognised;
  const original = attachedOriginal(message)?.original;
  return original === undefined ? recognised : { ...recognised, original };
}

/** Kinds that may enclose the message that they are about. */
const ENCLOSING: ReadonlySet<Recognised["kind"]> = new Set(["feedback", "disposition", "challenge", "auto-reply"]);

/** The readers of recipients go one beyond the limit, so that it shows here. */
function withinLimit(recognised: Recognised, { limits, problem, root }: Message): Recognised {
  if (recognised.findings.length <= limits.recipients) return recognised;
  problem("too-many-recipients", root.bodyStart, `more than ${limits.recipients} recipients`);
  return { ...recognised, findings: recognised.findings.slice(0, limits.recipients) };
}

function recogniseFirst(message: Message, unwrap: UnwrapReturnPath | undefined): Recognised {
  const envelope = readEnvelope(message);
  const material = new Material(message, envelope, unwrap);
  return (
    recogniseKind(message, envelope, "before-delivery-status") ??
    recogniseReport(material) ??
    recogniseSnsNotification(message, envelope) ??
    recogniseText(material) ??
    recogniseEnclosedBounce(material, (inner) => recognise(inner, unwrap)) ??
    (mayBeReply(message, envelope) ? recogniseKind(message, envelope, "after-delivery-status") : undefined) ??
    recogniseUnknownBounce(material) ??
    other(envelope)
  );
}

/**
 * A header that ends with the message was cut off: what it had to say is not all there. What calls
 * itself a delivery report is one, even where its words were lost, and so is what a mail system
 * writes without answering to something.
 */
function mayBeReply({ root }: Message, { header, isDaemon }: Envelope): boolean {
  if (root.bodyStart >= root.end || root.parameter("report-type")?.toLowerCase() === "delivery-status") return false;
  return !isDaemon || header.field("in-reply-to") !== undefined || header.field("references") !== undefined;
}

function other({ header }: Envelope): Recognised {
  const from = addressesOfField(header.get("from") ?? "", 1)[0];
  const at = parseDate(header.get("date") ?? "");
  return { kind: "other", format: "none", findings: [], reporter: { ...(from && { from }), ...(at && { at }) } };
}
