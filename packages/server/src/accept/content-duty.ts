/**
 * What is owed for content that is refused, asked of the core's table of duties: in the session it is always the client who
 * keeps the duty to tell its user (RFC 5321 §6.1), so that nothing is written to anybody.
 */

import {
  type DeliveryResult,
  type DkimResult,
  decideDuty,
  type MessageKind,
  type SpfResult,
  type UnauthenticatedPolicy,
} from "@ricochet/core";
import type { HeaderBlock } from "../header/index.ts";
import { type Findings, MAX_CHECKED_FIELD_BYTES } from "./findings.ts";
import { type Refusal, type RefusalId, refuse } from "./refusal.ts";
import type { Transaction } from "./transaction.ts";

/** Content about which something was found out. */
export interface JudgedContent {
  readonly transaction: Transaction;
  readonly unauthenticated: UnauthenticatedPolicy;
  readonly message: MessageKind;
  readonly spf: SpfResult;
  readonly dkim: DkimResult;
}

/** A ground for refusing content, and the words of the refusal. */
export interface ContentFault {
  readonly result: Extract<DeliveryResult, "looped" | "harmful">;
  readonly id: RefusalId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The refusal that the table asks for; undefined where it asks for none. */
export function contentRefusal({ transaction, ...judged }: JudgedContent, { result, id, values }: ContentFault): Refusal | undefined {
  const { trust, sender } = transaction;
  const reversePath = sender.reversePath === "" ? "null" : "address";
  const duty = decideDuty({ ...judged, stage: "session", trust, reversePath, notify: "unset", result });
  if (duty.mail !== "reject") return undefined;
  return refuse(id, values, duty.status === undefined ? {} : { status: duty.status });
}

/**
 * What DMARC has against the author, where its policy is heeded. A second From is the known way past it (RFC 9989 §11.5), an
 * endless one another.
 */
export function authorFault({ places }: HeaderBlock, { dmarcFailure }: Findings): ContentFault | undefined {
  const authors = places.filter(({ name }) => name === "from");
  if (authors.length > 1) return { result: "harmful", id: "several-authors", values: { count: authors.length } };
  if (authors.some(({ start, end }) => end - start > MAX_CHECKED_FIELD_BYTES))
    return { result: "harmful", id: "endless-author", values: {} };
  if (dmarcFailure?.policy !== "reject") return undefined;
  return { result: "harmful", id: "dmarc-reject", values: { domain: dmarcFailure.domain } };
}
