/**
 * What was told by somebody whom we trust -> the recording. Whoever sent the mail knows that he did: his word counts like our
 * own log of sent mail, for every recipient that he names.
 */

import type { Ours, Report } from "@ricochet/core";
import type { AddressRules, Recording, Stream } from "../../ledger/index.ts";
import type { SentFound } from "../../store/index.ts";
import type { Opened } from "./opened.ts";
import { recordingOf } from "./recording-of.ts";

/** What is known besides. */
export interface ToldFacts {
  readonly found: SentFound | undefined;
  readonly rules: AddressRules;
  readonly stream: Stream;
}

/** The recording. */
export function toldRecording(opened: Opened, { found, rules, stream }: ToldFacts): Recording {
  return recordingOf({ ...opened, found, rules, stream, provenance: believed(opened.report) });
}

function believed({ outcomes }: Report): Ours {
  const suppressible = outcomes.map(({ recipient }, outcome) => ({ outcome, address: recipient, by: "send-log" as const }));
  return { verdict: "ours", strength: "proof", evidence: [], suppressible };
}
