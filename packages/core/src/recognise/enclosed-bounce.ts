/**
 * A notice around a notice: list managers and gateways pass a bounce on inside a mail of their own
 * that names no recipient. What the enclosed bounce says is what happened.
 */

import { scanMessage } from "../mime/index.ts";
import type { Finding, Found } from "../model/index.ts";
import { isMailmans } from "./kinds/index.ts";
import { isMailSystem, isMarkedNotice, isProgram } from "./machine.ts";
import type { Material } from "./material.ts";
import type { Recognised } from "./recognised.ts";
import { isPersonal, openingOf, saysNotice } from "./voice.ts";

/** Reads the first enclosed message that is a bounce, two levels deep, by means of `recognise`; undefined when there is none. */
export function recogniseEnclosedBounce(
  material: Material,
  recognise: (bytes: ReturnType<typeof scanMessage>) => Recognised,
): Recognised | undefined {
  const { message, envelope } = material;
  const { bytes, limits, root, wrappedIn } = message;
  if (wrappedIn?.isTwice) return undefined;
  const isNotice = isProgram(envelope) && isMailSystem(envelope) && mayPassOn(material);
  for (const part of root.walk()) {
    if (part.type !== "message/rfc822" && part.type !== "message/global") continue;
    // What SpamAssassin takes for spam is enclosed in a report of its own that has the header of the message: nobody passes it on.
    if (!isNotice && part.parameter("x-spam-type") !== "original") continue;
    const place = { start: part.bodyStart, end: part.end, isTwice: wrappedIn !== undefined };
    const inner = recognise(scanMessage(bytes.subarray(place.start, place.end), [], { limits, wrappedIn: place }));
    if (inner.kind === "delivery-status" && inner.findings.length > 0)
      return { ...inner, findings: inner.findings.map((finding) => shifted(finding, part.bodyStart)) };
  }
  return undefined;
}

/** List managers under their own name, and mail systems. Help desks and archives have null senders, too, and file what came back to others. */
function mayPassOn(material: Material): boolean {
  const { envelope } = material;
  if (!envelope.isDaemon) return LIST_MANAGERS.test(envelope.from) || isMailmans(envelope.header);
  return isMarkedNotice(envelope) || (saysNotice(material) && !isPersonal(envelope, openingOf(material)));
}

const LIST_MANAGERS = /^(?:mailman|majordomo|listserv|sympa|owner-.*|.*-(?:owner|bounces|admin))@/i;

/** The finding with its bytes counted from the outer message. */
function shifted(finding: Finding, by: number): Finding {
  return Object.fromEntries(
    Object.entries(finding).map(([name, value]) => [
      name,
      isFound(value) ? { ...value, start: value.start + by, end: value.end + by } : value,
    ]),
  );
}

function isFound(value: unknown): value is Found<unknown> {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}
