/**
 * What was told by somebody whom we trust -> the recording. Whoever sent the mail knows that he did: his word counts for every
 * recipient that he names, and why he is believed is the evidence.
 */

import type { AddressRules, Recording, Stream, Vouch } from "../../ledger/index.ts";
import type { SentFound } from "../../store/index.ts";
import type { Opened } from "./opened.ts";
import { recordingOf, type Vouched } from "./recording-of.ts";

/** What is known besides. */
export interface ToldFacts {
  readonly found: SentFound | undefined;
  readonly rules: AddressRules;
  readonly stream: Stream;
  readonly vouch: Vouch;
}

/** The recording. */
export function toldRecording(opened: Opened, { found, rules, stream, vouch }: ToldFacts): Recording {
  return recordingOf({ ...opened, found, rules, stream, provenance: vouchedBy(vouch, opened) });
}

function vouchedBy(vouch: Vouch, { report: { outcomes } }: Opened): Vouched {
  const suppressible = outcomes.map(({ recipient: address }, outcome) => ({ outcome, address }));
  return { verdict: "ours", strength: vouch.strength, evidence: [vouch], suppressible };
}
