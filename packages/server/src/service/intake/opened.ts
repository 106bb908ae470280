/** An arrival that was read, and what has to be asked of the send log before it can be judged. */

import type { CheckedPath, ProvenanceQuestions, Report, ScannedMessage } from "@ricochet/core";
import type { AddressChecks } from "../../accept/index.ts";
import { type Arrival, arrivalKey, type KnownPath, type Told } from "../../ledger/index.ts";
import { messageIdOf } from "../../queue/index.ts";
import type { SentQuestion } from "../../store/index.ts";
import type { ReadMail } from "./read-mail.ts";

/** What was read, and what the addresses say to which it came. */
export interface Opened {
  readonly arrival: Arrival;
  /** The same whenever the same thing comes again, over whatever way, so that it is one row of the ledger. */
  readonly key: string;
  readonly report: Report;
  /** As it was scanned; absent for what was no mail. */
  readonly message?: ScannedMessage;
  readonly questions: ProvenanceQuestions;
  readonly paths: ReadonlyMap<string, OpenedPath>;
  readonly question: SentQuestion | undefined;
}

/** A return path to which an arrival came. */
export interface OpenedPath extends CheckedPath {
  /** The recipient in a path of VERP, which proves nothing; or the sender that was signed. */
  readonly inside?: string;
  readonly isVerp?: boolean;
}

/** A report of RFC 3464 names it once, before all recipients. */
const ENVELOPE_ID = /^original-envelope-id[ \t]*:[ \t]*([^\r\n]{1,200})/im;
const LOOKED_AT_BYTES = 65_536;
/** What bounces may name of recipients; more are none that we would be asked about one by one. */
const MOST_RECIPIENTS = 100;

/** Opens an arrival that was read. */
export function openArrival(arrival: Arrival, { report, message, questions }: ReadMail, checks: AddressChecks): Opened {
  const paths = new Map(questions.paths.map((address) => [address, pathOf(address, { arrival, checks })]));
  const key = arrivalKey(message.text);
  return { arrival, key, report, message, questions, paths, question: sentQuestion({ report, message, questions, paths }) };
}

interface PathDoor {
  readonly arrival: Arrival;
  readonly checks: AddressChecks;
}

/** What a session has checked at RCPT TO holds. */
function pathOf(address: string, { arrival, checks }: PathDoor): OpenedPath {
  const known = arrival.knownPaths?.find(({ path }) => path === address);
  return known === undefined ? openedPath(address, checks) : signedPath(known);
}

/** VERP signs nothing: it says whom to ask for, and the send log whether that is true. */
function signedPath({ address, isVerp }: Pick<KnownPath, "address" | "isVerp">): OpenedPath {
  return isVerp ? { state: "unsigned", inside: address, isVerp } : { state: "valid", inside: address };
}

/** Who stands behind an id need not be known: the path is ours. */
function openedPath(address: string, checks: AddressChecks): OpenedPath {
  const found = checks.check(address);
  switch (found.kind) {
    case "plain":
      return { state: "unsigned" };
    case "forged":
      return { state: "wrong" };
    case "expired":
      return { state: "expired" };
    case "signed-id":
      return { state: "valid" };
    case "signed":
      return signedPath({ address: found.address, isVerp: found.scheme === "verp" });
  }
}

/** What was told needs no reading: the message that it is about is all there is to ask. */
export function openTold({ source, account, key, atMs, octets, tenant, report }: Told): Opened {
  const arrival: Arrival = { source, account, atMs, octets, tenant, envelope: { rcptTo: [] } };
  const messageId = report.original?.messageId;
  const questions: ProvenanceQuestions = { paths: [], messageIds: messageId === undefined ? [] : [messageId], signatures: [], quoted: [] };
  const unasked = { arrival, key, report, questions, paths: new Map<string, OpenedPath>() };
  return { ...unasked, question: sentQuestion(unasked) };
}

function sentQuestion({
  report,
  message,
  questions,
  paths,
}: Pick<Opened, "report" | "message" | "questions" | "paths">): SentQuestion | undefined {
  const { messageIds } = questions;
  const { queueId } = report.reporter;
  const envelopeId = message === undefined ? undefined : envelopeIdOf(report, message.text);
  const queued = queueId === undefined ? undefined : messageIdOf(queueId);
  if (messageIds.length === 0 && envelopeId === undefined && queueId === undefined) return undefined;
  return {
    messageIds,
    recipients: [...recipientsOf(report), ...[...paths.values()].flatMap(({ inside, isVerp }) => (isVerp === true ? (inside ?? []) : []))],
    ...(envelopeId !== undefined && { envelopeId }),
    ...(queueId !== undefined && { queueId }),
    ...(queued !== undefined && { queued }),
  };
}

function recipientsOf({ outcomes }: Report): readonly string[] {
  return outcomes
    .slice(0, MOST_RECIPIENTS)
    .flatMap(({ recipient, originalRecipient }) => [recipient, ...(originalRecipient ? [originalRecipient] : [])]);
}

function envelopeIdOf({ format }: Report, text: string): string | undefined {
  return format === "rfc3464" ? ENVELOPE_ID.exec(text.slice(0, LOOKED_AT_BYTES))?.[1]?.trim() : undefined;
}
