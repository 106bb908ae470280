/**
 * What `judge` will ask about a bounce, so that a caller whose answers lie in a database can fetch
 * them all at once and hand `judge` plain look-ups over the result.
 */

import type { Report } from "../model/index.ts";
import type { BounceEnvelope, QuotedSignature } from "./lookups.ts";
import { fieldValue, type QuotedHeader, quotedHeaders } from "./quoted-header.ts";
import { quotedSignatures } from "./quoted-signature.ts";
import { messageIdOf } from "./stamp-values.ts";

/** What `judge` will ask its look-ups about one bounce. */
export interface ProvenanceQuestions {
  /** For `checkPath`, `signsAll` and `neverSends`. */
  readonly paths: readonly string[];
  /** For `findSent` and `isOwnMessageId`; without angle brackets. */
  readonly messageIds: readonly string[];
  /** For `findSignature`. */
  readonly signatures: readonly QuotedSignature[];
  /** The headers that it brought back: handed to `judge` with the envelope, so that they are not looked for again. */
  readonly quoted: readonly QuotedHeader[];
}

/**
 * Lists the questions.
 *
 * @param report what `read` made of the bounce
 * @param envelope how it arrived, with its bytes
 * @param ownDomains the domains whose DKIM signatures are ours, lower case
 * @example
 * const report = { source: "", kind: "delivery-status", format: "rfc3464", reporter: {}, outcomes: [], problems: [],
 *   original: { form: "headers", where: "attached", messageId: "1@example.com" } };
 * questionsOf(report, { rcptTo: ["b-1@example.com"] }).messageIds // ["1@example.com"]
 */
export function questionsOf(report: Report, envelope: BounceEnvelope, ownDomains: readonly string[] = []): ProvenanceQuestions {
  const quoted = quotedOf(envelope);
  return {
    paths: [...new Set(envelope.rcptTo)],
    messageIds: messageIdsOf(report, quoted),
    signatures: quoted.flatMap((header) => quotedSignatures(header, ownDomains)),
    quoted,
  };
}

/** The quoted headers of a bounce, looked for where they are not known. */
export function quotedOf({ message, quoted }: BounceEnvelope): readonly QuotedHeader[] {
  return quoted ?? (message === undefined ? [] : quotedHeaders(message));
}

/** The Message-IDs of what came back, the report's own reading first. */
export function messageIdsOf({ original }: Report, quoted: readonly QuotedHeader[]): string[] {
  const ids = [original?.messageId ?? "", ...quoted.map((header) => fieldValue(header, "message-id") ?? "")].map(messageIdOf);
  return [...new Set(ids)].filter((id) => id !== "");
}
