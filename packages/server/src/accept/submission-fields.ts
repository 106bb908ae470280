/**
 * Fields that a mail program may leave to the server that takes its mail (RFC 6409 §8.2, §8.3): Date and Message-ID. Without
 * a Message-ID nobody could say later which message a bounce is about. Mail from other servers is left as it is.
 */

import type { HeaderBlock } from "../header/index.ts";
import { parseForwardPath } from "./forward-path.ts";
import { mailDate } from "./received-field.ts";

/** A message that an authenticated user submits. */
export interface SubmittedMessage {
  readonly block: HeaderBlock;
  readonly queueId: string;
  readonly hostname: string;
  readonly reversePath: string;
  readonly nowMs: number;
}

/** The missing fields, CRLF-ended, and the Message-ID among them. */
export function missingFields({ block, queueId, hostname, reversePath, nowMs }: SubmittedMessage): {
  readonly fields: string;
  readonly messageId?: string;
} {
  const has = (name: string): boolean => block.places.some((place) => place.name === name);
  const date = has("date") ? "" : `Date: ${mailDate(nowMs)}\r\n`;
  if (has("message-id")) return { fields: date };
  const domain = parseForwardPath(reversePath)?.domain ?? "";
  const messageId = `${queueId}.${nowMs.toString(36)}@${/^[a-z\d.-]+$/.test(domain) ? domain : hostname}`;
  return { fields: `${date}Message-ID: <${messageId}>\r\n`, messageId };
}
