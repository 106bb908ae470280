/** What a receiver answered, as far as it matters: its status, and how long it asks us to wait. */

import type { IncomingMessage } from "node:http";

/** An answer, or why there is none. */
export interface Answer {
  /** HTTP status; absent where nobody answered. */
  readonly code?: number;
  /** In words, for people; no line ends in it. */
  readonly text: string;
  /** As Retry-After asks (RFC 9110 §10.2.3). */
  readonly retryAfterMs?: number;
  readonly tookMs: number;
  /** The connection was an old one, and closed: nothing was heard of the request. */
  readonly isStale?: boolean;
}

const LONGEST_TEXT = 200;
/** Nobody is waited for longer than that. */
const LONGEST_WAIT_MS = 86_400_000;

/** What is looked at of a response. */
export interface ResponseHead {
  readonly statusCode: number | undefined;
  readonly statusMessage: string;
  readonly headers: IncomingMessage["headers"];
}

/** The answer that a response is. */
export function answerOf({ statusCode = 0, statusMessage = "", headers }: ResponseHead) {
  const isRedirect = statusCode >= 300 && statusCode < 400;
  const words = `${statusCode} ${statusMessage}`.trim();
  const retryAfterMs = waitOf(headers);
  const text = plain(isRedirect ? `${words}: redirects are not followed` : words);
  return { code: statusCode, text, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Nobody answered. */
export function failedAnswer(words: string): Answer {
  return { text: plain(words), tookMs: 0 };
}

/** Whether it was heard (Standard Webhooks: any 2xx). */
export function isHeard({ code = 0 }: Answer): boolean {
  return code >= 200 && code < 300;
}

function plain(words: string): string {
  return words.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, LONGEST_TEXT);
}

/** The three forms of RFC 9110 §5.6.7 begin with a day; JavaScript takes much else for a date. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/** A date is reckoned from the receiver's own: its clock may be wrong, but it is the same. */
function waitOf({ "retry-after": field = "", date = "" }: IncomingMessage["headers"]): number | undefined {
  const untilDateMs = HTTP_DATE.test(field) ? Date.parse(field) - Date.parse(date) : Number.NaN;
  const waitMs = /^\d+$/.test(field) ? Number(field) * 1000 : untilDateMs;
  return Number.isNaN(waitMs) || waitMs <= 0 ? undefined : Math.min(waitMs, LONGEST_WAIT_MS);
}
