/**
 * What was wrong with a mail, as values: bad mail never throws.
 * Every code that `read` can report stands in this table, which is also its documentation.
 */

/** Every code that a problem can have, and what it means. */
export const PROBLEM_CODES = {
  "empty-message": "The input holds no bytes, or nothing but blank lines.",
  "not-a-message": "The input does not begin with a header block (RFC 5322 §2.1).",
  "message-too-large": "The input is longer than the limit; only its beginning was read.",
  "header-too-large": "The header block is longer than the limit; the rest of it was not read.",
  "header-line-malformed": "A line of the header is neither a field nor a continuation (RFC 5322 §2.2).",
  "nesting-too-deep": "Parts are nested deeper than the limit; the inner ones were not opened.",
  "too-many-parts": "The message has more parts than the limit; the rest was not read.",
  "boundary-missing": "A multipart has no boundary parameter (RFC 2046 §5.1.1).",
  "boundary-unclosed": "A multipart ends without its closing delimiter: it was cut short, or never closed.",
  "encoding-unknown": "A part names a Content-Transfer-Encoding that does not exist; it was read as it stands.",
  "encoding-broken": "Base64 or quoted-printable text is damaged; what could be decoded was used.",
  "charset-unknown": "A part names a charset that cannot be decoded here; its bytes were read as windows-1252.",
  "text-too-large": "The human part is longer than the limit; the rest of it was not read.",
  "too-many-recipients": "The report has more recipients than the limit; the rest was left out.",
  "recipient-missing": "A recipient block names no usable address (RFC 3464 §2.3.2).",
  "recipient-inferred": "The report names no recipient; the address was taken from the message that came back.",
  "action-missing": "A recipient block has no Action; it was inferred (RFC 3464 §2.3.3).",
  "action-unknown": "An Action that RFC 3464 §2.3.3 does not know; it was inferred from the status.",
  "action-contradicted": "The Action contradicts the text of the report; the text was believed.",
  "status-missing": "A recipient block has no Status; it was inferred (RFC 3464 §2.3.4).",
  "status-malformed": "A Status that is not of the form of RFC 3463 §2; it was left out.",
  "status-contradicted": "The class of the Status contradicts the SMTP reply code (550 with 4.7.1).",
  "date-malformed": "A date that no known form explains; it was left out.",
  "report-type-missing": "A multipart/report without its report-type parameter (RFC 6522 §3).",
  "report-misplaced": "The machine-readable part stands where RFC 6522 does not put it.",
  "report-not-machine-readable": "The bounce has no message/delivery-status part; its text was read.",
} as const;

/** A word for one thing that can be wrong with a mail. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** One thing that was wrong with a mail. */
export interface Problem {
  /** What kind of thing, one of PROBLEM_CODES. */
  readonly code: ProblemCode;
  /** The byte of the message where it shows. */
  readonly offset: number;
  /** The case at hand in words. */
  readonly text: string;
}
