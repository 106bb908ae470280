/** From the results of SPF and DKIM checks to the words in which the core weighs who may be written to. */

import { type DkimResult, SPF_RESULTS, type SpfResult } from "@ricochet/core";
import { canonicalDomain } from "../envelope/index.ts";
import { parseForwardPath } from "./forward-path.ts";

/** The result of one signature, as far as it is looked at. */
export interface SignatureResult {
  readonly signingDomain?: string | undefined;
  readonly status: { readonly result: string; readonly underSized?: number };
  /** For Authentication-Results. */
  readonly info?: string;
}

/** A word that RFC 7208 does not know is an error of the check, and no verdict. */
export function spfStanding(result: string | undefined): SpfResult {
  return SPF_RESULTS.find((known) => known === result) ?? "temperror";
}

/** What to say of several signatures: the best that passed; else whether one may pass another time; else what the first came to. */
const IN_ORDER: readonly DkimResult[] = ["temperror", "fail", "policy", "permerror", "neutral"];

/** What DKIM says of a message: "aligned" only where a whole signature is of the reverse path's domain or one above it. */
export function dkimStanding(signatures: readonly SignatureResult[], reversePath: string): DkimResult {
  const passing = signatures.filter(({ status }) => status.result === "pass");
  if (passing.some((one) => isWhole(one) && vouchesFor(one.signingDomain, reversePath))) return "aligned";
  if (passing.length > 0) return "pass";
  return IN_ORDER.find((result) => signatures.some(({ status }) => status.result === result)) ?? "none";
}

/** With `l=` anybody can go on where the signature ends (RFC 6376 §8.2). */
function isWhole({ status }: SignatureResult): boolean {
  return status.underSized === undefined || status.underSized === 0;
}

/** Whoever has a domain speaks for those below it; a bare top-level domain speaks for nobody. */
function vouchesFor(signingDomain: string | undefined, reversePath: string): boolean {
  const signer = canonicalDomain(signingDomain ?? "");
  const domain = parseForwardPath(reversePath)?.domain ?? "";
  return signer.includes(".") && (domain === signer || domain.endsWith(`.${signer}`));
}
