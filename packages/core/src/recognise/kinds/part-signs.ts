/**
 * Which kinds the types of a message's parts speak for, in one pass over the tree: every message
 * goes through it, so the recognisers of rare kinds are asked only when something speaks for them.
 */

import type { Message, Part } from "../../mime/index.ts";

export const FEEDBACK = 1;
export const DISPOSITION = 2;
export const AGGREGATE = 4;
/** A type under which gateways hide a feedback report. */
const MISLABELLED = 8;

const SIGNS: ReadonlyMap<string, number> = new Map([
  ["message/feedback-report", FEEDBACK],
  ["text/plain", MISLABELLED],
  ["message/delivery-status", MISLABELLED],
  ["text/rfc822-headers", MISLABELLED],
  ["application/octet-stream", MISLABELLED | AGGREGATE],
  ["message/disposition-notification", DISPOSITION],
  ["message/global-disposition-notification", DISPOSITION],
  ["application/tlsrpt+gzip", AGGREGATE],
  ["application/tlsrpt+json", AGGREGATE],
  ["application/gzip", AGGREGATE],
  ["application/x-gzip", AGGREGATE],
  ["application/gzip-compressed", AGGREGATE],
  ["application/gzipped", AGGREGATE],
  ["application/x-gunzip", AGGREGATE],
  ["application/zip", AGGREGATE],
  ["application/x-zip", AGGREGATE],
  ["application/x-zip-compressed", AGGREGATE],
  ["application/xml", AGGREGATE],
  ["text/xml", AGGREGATE],
  ["application/json", AGGREGATE],
]);

const REPORT_SIGNS: ReadonlyMap<string, number> = new Map([
  ["feedback-report", FEEDBACK],
  ["disposition-notification", DISPOSITION],
  ["tlsrpt", AGGREGATE],
]);

/** The signs of all parts, as a sum of FEEDBACK, DISPOSITION and AGGREGATE. */
export function partSigns({ text, root }: Message): number {
  return signsOf(text, root);
}

function signsOf(text: string, part: Part): number {
  let signs = ownSigns(text, part);
  for (const child of part.children) signs |= signsOf(text, child);
  return signs;
}

/** Whether one part may hold the report that `sign` stands for. */
export function hasSign(text: string, part: Part, sign: number): boolean {
  return (ownSigns(text, part) & sign) !== 0;
}

function ownSigns(text: string, part: Part): number {
  const { type } = part;
  if (type === "multipart/report") return REPORT_SIGNS.get(part.parameter("report-type")?.toLowerCase() ?? "") ?? 0;
  const signs = SIGNS.get(type) ?? 0;
  if ((signs & MISLABELLED) === 0) return signs;
  return (signs & ~MISLABELLED) | (beginsWithFeedback(text, part) ? FEEDBACK : 0);
}

const OPENING_BYTES = 2000;
const FIELD_NAME = /[\r\n]*[\w-]{1,40}:/y;

/** RFC 5965 §3.1 has three fields that no report may lack; real ones lack one of the last two. */
function beginsWithFeedback(text: string, part: Part): boolean {
  FIELD_NAME.lastIndex = part.bodyStart;
  if (!FIELD_NAME.test(text)) return false;
  const opening = text.slice(part.bodyStart, Math.min(part.end, part.bodyStart + OPENING_BYTES));
  return opening.includes("eedback-") && /^feedback-type:/im.test(opening) && /^(?:user-agent|version):/im.test(opening);
}
