/**
 * The third part (RFC 6522 §3, RFC 3461 §4.3): the original, whole or its header alone. The whole
 * comes back only with a failure, when RET does not say HDRS and it is not larger than the limit.
 */

import type { Shortened } from "./explanation.ts";
import { CRLF, field } from "./field.ts";
import { fitHeader, fitMessage } from "./fit-message.ts";
import type { Notification } from "./notification.ts";
import type { OriginalFacts } from "./original.ts";

export const DEFAULT_RETURN_LIMIT_BYTES = 50_000;

/** Whether less than the whole message comes back, and why. */
export function shortenedBecause({ recipients, envelope, returnLimitBytes }: Notification, original: OriginalFacts | undefined): Shortened {
  if (original === undefined) return "no";
  if (envelope.ret === "HDRS" || !isUndelivered(recipients)) return "headers";
  return original.size > (returnLimitBytes ?? DEFAULT_RETURN_LIMIT_BYTES) ? "tooLarge" : "no";
}

/** Whether anybody did not get it. */
function isUndelivered(recipients: Notification["recipients"]): boolean {
  return recipients.some(({ action }) => action === "failed");
}

interface Carriage {
  readonly shortened: Shortened;
  readonly recipients: Notification["recipients"];
  readonly limitBytes: number;
  readonly eightBit: boolean;
  /** Whether the international forms may be used. */
  readonly isUtf8: boolean;
}

export function returnedPart(original: OriginalFacts, { shortened, recipients, limitBytes, eightBit, isUtf8 }: Carriage): string {
  const isGlobal = isUtf8 && original.hasWideHeader;
  const content =
    shortened === "no"
      ? fitMessage(original.message, { eightBitBody: eightBit, utf8Header: isGlobal })
      : fitHeader(original.message, { utf8Header: isGlobal, limit: Math.max(limitBytes, 1000) });
  const isWide = (eightBit || isGlobal) && /[\x80-\xff]/.test(content);
  return (
    field("Content-Type", TYPES[isGlobal ? "global" : "ascii"][shortened === "no" ? "full" : "header"]) +
    field("Content-Description", `${isUndelivered(recipients) ? "Undelivered " : ""}Message${shortened === "no" ? "" : " Headers"}`) +
    (isWide ? field("Content-Transfer-Encoding", "8bit") : "") +
    CRLF +
    content +
    (content.endsWith(CRLF) ? "" : CRLF)
  );
}

const TYPES = {
  ascii: { full: "message/rfc822", header: "text/rfc822-headers" },
  global: { full: "message/global", header: "message/global-headers" },
} as const;
