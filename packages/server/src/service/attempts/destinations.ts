/**
 * What is known of each destination: how many connections it may have, and until when it is left alone, adapted to what
 * it answers (`adaptDestination`). Lost with the program, and learnt again within minutes.
 *
 * Always holds: no more destinations are remembered than the limit; those heard of longest ago are forgotten.
 */

import {
  adaptDestination,
  allowedConnections,
  type DestinationState,
  freshDestination,
  type ReplyJudgement,
  type ResolvedProfile,
} from "@ricochet/core";
import type { LaneFeedback } from "../../queue/index.ts";
import type { ProfileOf } from "../settlement/index.ts";

interface Known {
  readonly state: DestinationState;
  readonly profile: ResolvedProfile;
}

/** How a destination does. */
export interface DestinationFacts extends LaneFeedback {
  /** It has asked for less lately. */
  readonly isCareful: boolean;
  /** A person paused it. */
  readonly isHeld: boolean;
  readonly profile: ResolvedProfile;
}

/** How an attempt went, as far as the destination is concerned. */
export interface Heard {
  readonly judgements: readonly ReplyJudgement[];
  /** No transaction was possible at all. */
  readonly destinationFailed: boolean;
  readonly exchanger?: string;
}

/** A destination that nobody has tried begins with so many connections, and grows with each message that it takes. */
const SLOW_START = 5;
const MAX_KNOWN = 20_000;
/**
 * The first pause of one that cannot be reached, or the first one between attempts where that is shorter; each further
 * one is twice as long, up to about an hour.
 */
const UNREACHABLE_PAUSE_MS = 60_000;
const MAX_DOUBLINGS = 6;

export class Destinations {
  readonly #known = new Map<string, Known>();
  /** What people paused, and until when. */
  readonly #held = new Map<string, number>();
  readonly #nowMs: () => number;
  #profileOf: ProfileOf;

  constructor(profileOf: ProfileOf, nowMs: () => number) {
    this.#profileOf = profileOf;
    this.#nowMs = nowMs;
  }

  /** After the configuration was read again: what is known of a destination stays, its limits are the new ones. */
  reload(profileOf: ProfileOf): void {
    this.#profileOf = profileOf;
    for (const [destination, { state }] of this.#known) this.#known.set(destination, { state, profile: profileOf(destination) });
  }

  outlook(destination: string): LaneFeedback {
    const state = this.#known.get(destination)?.state ?? this.#fresh(this.#profileOf(destination));
    const isPaused = allowedConnections(state, this.#nowMs()) === 0;
    const untilMs = Math.max((isPaused ? state.pausedUntilMs : 0) ?? 0, this.#heldUntilMs(destination));
    return { connections: state.connections, ...(untilMs > 0 && { pausedUntilMs: untilMs }) };
  }

  /** How a destination does, for people. */
  facts(destination: string): DestinationFacts {
    const known = this.#known.get(destination);
    const profile = known?.profile ?? this.#profileOf(destination);
    const isCareful = (known?.state.carefulUntilMs ?? 0) > this.#nowMs();
    return { ...this.outlook(destination), isCareful, isHeld: this.#heldUntilMs(destination) > 0, profile };
  }

  /** A person wants nothing sent to it until then. What is heard of it meanwhile changes nothing about that. */
  hold(destination: string, untilMs: number): void {
    this.#held.set(destination, untilMs);
  }

  /** A person wants it tried again: whatever is known against it is forgotten. */
  release(destination: string): void {
    this.#held.delete(destination);
    this.forgive(destination);
  }

  #heldUntilMs(destination: string): number {
    const untilMs = this.#held.get(destination) ?? 0;
    if (untilMs > this.#nowMs()) return untilMs;
    this.#held.delete(destination);
    return 0;
  }

  /** Begins anew with a destination: a person knows better. */
  forgive(destination: string): void {
    this.#known.delete(destination);
  }

  /** Takes in how an attempt went; what the destination may have from now on. */
  heard(destination: string, { judgements, destinationFailed, exchanger }: Heard): LaneFeedback {
    const profile = this.#profileOf(destination, exchanger);
    const before = this.#known.get(destination)?.state ?? this.#fresh(profile);
    const judgement = weightiest(judgements, destinationFailed ? unreachablePauseMs(profile) : undefined);
    const state = judgement === undefined ? before : adaptDestination(bounded(before), judgement, { nowMs: this.#nowMs(), profile });
    this.#remember(destination, { state, profile });
    return this.outlook(destination);
  }

  #fresh(profile: ResolvedProfile): DestinationState {
    const fresh = freshDestination(profile);
    return { ...fresh, connections: Math.min(fresh.connections, SLOW_START) };
  }

  #remember(destination: string, known: Known): void {
    this.#known.delete(destination);
    this.#known.set(destination, known);
    if (this.#known.size <= MAX_KNOWN) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

function unreachablePauseMs({ schedule }: ResolvedProfile): number {
  return Math.min(UNREACHABLE_PAUSE_MS, schedule.retryAfterMs[0] ?? UNREACHABLE_PAUSE_MS);
}

/** One answer of an attempt speaks for all: the one that asks most of the traffic, else an acceptance. `pauseMs` where nobody was there. */
function weightiest(judgements: readonly ReplyJudgement[], pauseMs: number | undefined): ReplyJudgement | undefined {
  const asking = judgements.find(({ reaction }) => reaction === "pause") ?? judgements.find(({ reaction }) => reaction === "back-off");
  if (asking?.reaction === "pause") return asking;
  const [first] = judgements;
  // a domain that does not exist is no reason to wait: the next message to it fails at once too
  if (pauseMs !== undefined && first?.disposition === "temporary") return { ...first, reaction: "pause", forMs: pauseMs };
  return asking ?? judgements.find(({ disposition }) => disposition === "accepted");
}

function bounded(state: DestinationState): DestinationState {
  return { ...state, pausesInRow: Math.min(state.pausesInRow, MAX_DOUBLINGS) };
}
