/**
 * What the checks of SPF, DKIM and DMARC are given and what they found: the fields of the header that are looked at, and the answers
 * of mailauth in the words of the core.
 */

import type { DkimResult, SpfResult } from "@ricochet/core";
import type { DMARCResult, SPFResult } from "mailauth";
import type { FieldPlace, HeaderBlock } from "../header/index.ts";
import { dkimStanding, type SignatureResult, spfStanding } from "./standing.ts";

/** What was found out. */
export interface Findings {
  readonly spf: SpfResult;
  readonly dkim: DkimResult;
  /** Present where DMARC says that nobody vouches for From. */
  readonly dmarcFailure?: { readonly domain: string; readonly policy: string };
  /** For Authentication-Results, one result each. */
  readonly results: readonly string[];
}

/** The answer of SPF. */
export type SpfAnswer = Pick<SPFResult, "domain" | "status"> & { readonly info?: string };

/** The answer of DKIM, and the authors that DMARC asks about. */
export interface DkimAnswer {
  readonly headerFrom: string[];
  readonly fromFields: number;
  readonly results: readonly SignatureResult[];
}

/** The answer of DMARC. */
export type DmarcAnswer = Pick<DMARCResult, "domain" | "policy" | "status" | "info">;

/** Ten are more than any honest message bears; each costs a question and a public-key operation. */
const MAX_SIGNATURES = 10;
/** Longer fields are taken apart in more than linear time by the libraries below. */
export const MAX_CHECKED_FIELD_BYTES = 32_768;
const TAKEN_APART: ReadonlySet<string> = new Set(["from", "dkim-signature", "content-type"]);

/** What the verifier sees: no seals of forwarders (they would be checked too), not more signatures than are checked, nothing endless. */
export function checkedFields({ octets, places, fieldsEnd }: HeaderBlock): Buffer {
  let signatures = 0;
  const isChecked = ({ name, start, end }: FieldPlace): boolean =>
    !name.startsWith("arc-") &&
    (name !== "dkim-signature" || ++signatures <= MAX_SIGNATURES) &&
    (end - start <= MAX_CHECKED_FIELD_BYTES || !TAKEN_APART.has(name));
  const kept = places.filter(isChecked);
  const fields =
    kept.length === places.length ? [octets.subarray(0, fieldsEnd)] : kept.map(({ start, end }) => octets.subarray(start, end));
  return Buffer.concat([...fields, Buffer.from("\r\n", "latin1")]);
}

/** All answers; those that failed are missing. */
export interface Answers {
  readonly spf: SpfAnswer | undefined;
  readonly dkim: DkimAnswer;
  readonly dmarc: DmarcAnswer | undefined;
}

/** What the answers come to for the sender with this reverse path. */
export function findingsOf(reversePath: string, { spf, dkim, dmarc }: Answers): Findings {
  const isFailure = dmarc?.status.result === "fail";
  return {
    spf: spfStanding(spf?.status.result),
    dkim: dkimStanding(dkim.results, reversePath),
    ...(isFailure && { dmarcFailure: { domain: dmarc.status.header?.from ?? dmarc.domain, policy: dmarc.policy } }),
    results: [spf, ...dkim.results, dmarc].flatMap((one) => one?.info ?? []),
  };
}
