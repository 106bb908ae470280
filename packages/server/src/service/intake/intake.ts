/**
 * The one way from an arrival to the ledger, whatever source it came from: read, tied to the message that it is about,
 * judged, recorded. All arrivals of a call share one trip to the send log and one transaction.
 *
 * Always holds: what is resolved is on the disk; what comes again is known by its key and changes nothing.
 */

import { type AddressChecks, addressChecks } from "../../accept/index.ts";
import type { Configuration } from "../../config/index.ts";
import { type Arrival, DEFAULT_TENANT, type RateCount, type Recording, type Told } from "../../ledger/index.ts";
import type { LedgerStore, Recorded, RecordRequest, SentFound } from "../../store/index.ts";
import type { Observe } from "../events/index.ts";
import { clientScope } from "../suppression/index.ts";
import { type IntakeSite, judging } from "./judge-arrival.ts";
import { type Opened, openArrival, openTold } from "./opened.ts";
import { readMail } from "./read-mail.ts";
import { recordedEvents } from "./recorded-events.ts";
import { recordingOf } from "./recording-of.ts";
import { toldRecording } from "./told-recording.ts";

/** Takes arrivals in. */
export interface Intake {
  /** Records arrivals, with how far their source was read; what became of each. */
  takeIn(arrivals: readonly Arrival[], position?: RecordRequest["position"]): Promise<readonly Recorded[]>;
  /** Records what somebody told whom we trust, and what only counts, with how far his source was read. */
  takeTold(batch: ToldBatch): Promise<readonly Recorded[]>;
  /** What arrivals are, for whoever writes them in a transaction of his own and then says that he did (`told`). */
  recordingsOf(arrivals: readonly Arrival[]): Promise<readonly Recording[]>;
  /** Recordings were written. */
  told(recordings: readonly Recording[]): void;
}

/** An intake in this thread, whose two halves can be done apart: reading for many at once, recording for each who asked. */
export interface IntakeHere extends Intake {
  /** Records what arrivals are, with how far their source was read; what became of each. */
  record(recordings: readonly Recording[], position?: RecordRequest["position"]): Promise<readonly Recorded[]>;
}

/** What is written in one transaction of what was told. */
export interface ToldBatch {
  readonly told: readonly Told[];
  readonly counts?: readonly RateCount[];
  readonly position?: RecordRequest["position"];
}

/** What intake needs. */
export interface IntakeOptions {
  readonly store: { readonly ledger: Pick<LedgerStore, "record" | "findSent"> };
  readonly site: () => IntakeSite;
  readonly observe: Observe;
}

/** Makes the intake. */
export function createIntake({ store: { ledger }, site, observe }: IntakeOptions): IntakeHere {
  const checksOf = rememberedChecks(() => site().nowMs());
  const recordingsOf = async (arrivals: readonly Arrival[]): Promise<readonly Recording[]> => {
    const now = site();
    const checks = checksOf(now.configuration);
    const opened = arrivals.map((arrival) => openArrival(arrival, readMail(arrival), checks));
    const found = await foundFor(opened, ledger);
    const judged = judging({ checks, site: now });
    return opened.map((one, at) => {
      const mine = tellable(one.arrival, scoped(found[at], now.configuration));
      return recordingOf({ ...one, found: mine, provenance: judged(one, mine), rules: now.configuration.suppression.addresses });
    });
  };
  const told = (recordings: readonly Recording[]): void => {
    for (const recording of recordings) for (const event of recordedEvents(recording)) observe(event);
  };
  const record = async (recordings: readonly Recording[], written: Omit<RecordRequest, "nowMs" | "recordings">) => {
    const recorded = await ledger.record({ recordings, ...written, nowMs: site().nowMs() });
    told(recordings.filter((_, at) => recorded[at]?.isKnown === false));
    return recorded;
  };
  const recordUpTo: IntakeHere["record"] = (recordings, position) => record(recordings, position === undefined ? {} : { position });
  return {
    recordingsOf,
    told,
    record: recordUpTo,
    takeIn: async (arrivals, position) => await recordUpTo(await recordingsOf(arrivals), position),
    async takeTold({ told: all, counts, position }) {
      const { configuration } = site();
      const opened = all.map(openTold);
      const found = await foundFor(opened, ledger);
      const recordings = opened.map((one, at) => {
        const mine = tellable(one.arrival, scoped(found[at], configuration));
        const { stream, vouch } = all[at] as Told;
        return toldRecording(one, { found: mine, rules: configuration.suppression.addresses, stream, vouch });
      });
      return await record(recordings, { ...(counts && { counts }), ...(position && { position }) });
    },
  };
}

/** One trip for all; none where nobody has a question. */
async function foundFor(opened: readonly Opened[], ledger: Pick<LedgerStore, "findSent">): Promise<readonly (SentFound | undefined)[]> {
  const answers = (await ledger.findSent(opened.flatMap(({ question }) => question ?? []))).values();
  return opened.map(({ question }) => (question === undefined ? undefined : answers.next().value));
}

/** Mail of our own queue is the tenant's whose user brought it. */
function scoped(found: SentFound | undefined, configuration: Configuration): SentFound | undefined {
  return found?.queued === undefined ? found : { ...found, ...clientScope(configuration, found.user) };
}

/** What one tenant uploads must say nothing of another's mail. */
function tellable({ tenant }: Arrival, found: SentFound | undefined): SentFound | undefined {
  return tenant === DEFAULT_TENANT || tenant === found?.tenant ? found : undefined;
}

/** Made once for a configuration, which is replaced as a whole. */
function rememberedChecks(nowMs: () => number): (configuration: Configuration) => AddressChecks {
  let known: { readonly configuration: Configuration; readonly checks: AddressChecks } | undefined;
  return (configuration) => {
    if (known?.configuration !== configuration) known = { configuration, checks: addressChecks({ configuration, nowMs }) };
    return known.checks;
  };
}
