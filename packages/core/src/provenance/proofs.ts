/**
 * The evidence that a stranger cannot make up, in the order of its worth: a signed return path, our
 * signature or stamp in the quoted header, the message in the log of sent mail.
 *
 * Each also says for which recipients it stands. A proof that we sent a message is none that it went
 * to the address which the bounce names: one who gets our mail could otherwise strike off another.
 */

import type { Outcome, Report } from "../model/index.ts";
import { addressesOfField, decodeEncodedWords } from "../syntax/index.ts";
import { checkStamp, type StampCheck } from "./check-stamp.ts";
import type { Contradiction, Covered, Indication, Proof, ProvenanceEvidence } from "./evidence.ts";
import type { BounceEnvelope, CheckedPath, Lookups, QuotedSignature } from "./lookups.ts";
import { fieldValue, type QuotedHeader } from "./quoted-header.ts";
import { quotedSignatures } from "./quoted-signature.ts";
import { recipientKey } from "./stamp-values.ts";

/** All that the evidence is taken from. */
export interface Exhibit {
  readonly report: Report;
  readonly envelope: BounceEnvelope;
  readonly lookups: Lookups;
  readonly quoted: readonly QuotedHeader[];
  readonly messageIds: readonly string[];
}

/** The return paths to which the bounce was sent. */
export function pathEvidence(exhibit: Exhibit): ProvenanceEvidence[] {
  return [...new Set(exhibit.envelope.rcptTo)].flatMap((address) => evidenceOfPath(address, exhibit));
}

function evidenceOfPath(address: string, { report, lookups }: Exhibit): ProvenanceEvidence[] {
  const found: ProvenanceEvidence[] = [];
  const checked = lookups.checkPath?.(address);
  if (checked?.state === "valid") found.push(signedPath(address, checked, report));
  else if (checked?.state === "expired") found.push({ kind: "expired-path", strength: "weak", found: address });
  else if (checked?.state === "wrong") found.push({ kind: "wrong-path", strength: "strong", found: address });
  else if (lookups.signsAll?.(address) === true) found.push({ kind: "unsigned-path", strength: "strong", found: address });
  if (checked?.state !== "valid" && lookups.neverSends?.(address) === true)
    found.push({ kind: "never-sends", strength: "strong", found: address });
  return found;
}

/** A path made for one recipient speaks for the one outcome of its bounce, also when a forwarder's address stands there. */
function signedPath(found: string, { recipients }: CheckedPath, { outcomes }: Report): Proof {
  const proof = { kind: "signed-path", strength: "proof", found } as const;
  if (recipients === undefined)
    return {
      ...proof,
      isForAll: true,
      covers: outcomes.map(({ recipient, originalRecipient }, outcome) => ({ outcome, address: originalRecipient ?? recipient })),
    };
  const [only, ...others] = recipients;
  const isForOne = only !== undefined && others.length === 0 && outcomes.length === 1;
  return { ...proof, covers: isForOne ? [{ outcome: 0, address: only }] : coveredOf(outcomes, sentTo(recipients)) };
}

/** Stamps and DKIM signatures in the quoted headers. */
export function signatureEvidence(exhibit: Exhibit): ProvenanceEvidence[] {
  return exhibit.quoted.flatMap((header) => [...evidenceOfStamp(header, exhibit), ...evidenceOfDkim(header, exhibit)]);
}

function evidenceOfStamp(header: QuotedHeader, { report, lookups }: Exhibit): ProvenanceEvidence[] {
  const check = lookups.stamps === undefined ? undefined : checkStamp(header.fields, lookups.stamps);
  if (check?.state === "valid") return [stampProof(check, report)];
  if (check?.state === "wrong") return [{ kind: "wrong-stamp", strength: "weak", found: "stamp" }];
  return check?.state === "absent" && isUnstamped(header, lookups)
    ? [{ kind: "unstamped", strength: "fair", found: authorOf(header) }]
    : [];
}

function stampProof(check: StampCheck & { state: "valid" }, { outcomes }: Report): Proof {
  return { kind: "own-signature", strength: "proof", found: "stamp", covers: coveredOf(outcomes, (address) => check.wasSentTo(address)) };
}

/** A header that came back whole, of an author whose mail is always stamped. */
function isUnstamped(header: QuotedHeader, { stampsAll }: Lookups): boolean {
  const isWhole = ["from", "date", "message-id"].every((name) => fieldValue(header, name) !== undefined);
  return isWhole && stampsAll?.(authorOf(header)) === true;
}

function authorOf(header: QuotedHeader): string {
  return addressesOfField(decodeEncodedWords(fieldValue(header, "from") ?? ""), 1)[0] ?? "";
}

function evidenceOfDkim(header: QuotedHeader, { report, lookups }: Exhibit): Proof[] {
  return quotedSignatures(header, lookups.signingDomains ?? lookups.ownDomains ?? []).flatMap((signature) => {
    const answer = lookups.findSignature?.(signature);
    if (answer === undefined) return [];
    const recipients = answer === "verified" ? signedRecipients(signature) : answer.recipients;
    const found = `dkim ${signature.domain}/${signature.selector}`;
    return [{ kind: "own-signature", strength: "proof", found, covers: coveredOf(report.outcomes, sentTo(recipients)) } as const];
  });
}

/** Recipients count only where the signature covers the field that names them. */
function signedRecipients({ signed, header }: QuotedSignature): string[] {
  return ["to", "cc"]
    .filter((name) => signed.includes(name))
    .flatMap((name) => addressesOfField(decodeEncodedWords(header.find((field) => field.name === name)?.value ?? "")));
}

/** Messages that the log of sent mail knows. */
export function logEvidence({ report, lookups, messageIds }: Exhibit): (Proof | Indication)[] {
  return messageIds.flatMap((id): (Proof | Indication)[] => {
    const sent = lookups.findSent?.(id);
    if (sent === undefined) return [];
    const covers = coveredOf(report.outcomes, sentTo(sent.recipients));
    if (covers.length > 0) return [{ kind: "send-log", strength: "strong", found: id, covers }];
    return [{ kind: "sent-to-others", strength: "fair", found: id }];
  });
}

/** A bounce goes to one address (RFC 3461 §6.1); several at once are a spammer's, or a list's that hides its sender. */
export function envelopeEvidence({ report, envelope }: Exhibit): Contradiction[] {
  if (report.kind !== "delivery-status" || envelope.rcptTo.length < 2) return [];
  return [{ kind: "several-recipients", strength: "weak", found: `${envelope.rcptTo.length} recipients` }];
}

function sentTo(recipients: readonly string[]): (address: string) => boolean {
  const keys = new Set(recipients.map(recipientKey));
  return (address) => keys.has(recipientKey(address));
}

/** The outcomes whose recipient, final or original, was one of ours. */
function coveredOf(outcomes: readonly Outcome[], wasSentTo: (address: string) => boolean): Covered[] {
  return outcomes.flatMap(({ recipient, originalRecipient }, outcome) => {
    const address = [recipient, originalRecipient].find((one) => one !== undefined && wasSentTo(one));
    return address === undefined ? [] : [{ outcome, address }];
  });
}
