/**
 * All lanes, and whose turn it is: one attempt for each ready lane, then the next, so that a destination with a
 * hundred thousand mails and one with a single mail wait alike.
 *
 * Always holds: a lane that is idle and not paused is not here. What is known about its destination lives with the
 * program around the runner (`LaneWork.outlook`).
 */

import type { Claim } from "../store/index.ts";
import { Fifo } from "./fifo.ts";
import { Lane } from "./lane.ts";
import type { LaneFeedback } from "./lane-work.ts";

/** A flood to a hundred thousand dead domains must not make each question to the store as long. */
const MAX_LEFT_OUT = 1_000;

export class Lanes {
  readonly #byDestination = new Map<string, Lane>();
  readonly #paused = new Set<Lane>();
  readonly #round = new Fifo<Lane>();
  readonly #outlook: (destination: string) => LaneFeedback;
  /** When the first pause ends: asked after every attempt, so never searched for. */
  #nextWakeMs = Number.POSITIVE_INFINITY;

  constructor(outlook: (destination: string) => LaneFeedback) {
    this.#outlook = outlook;
  }

  get count(): number {
    return this.#byDestination.size;
  }

  get pausedCount(): number {
    return this.#paused.size;
  }

  find(destination: string): Lane | undefined {
    return this.#byDestination.get(destination);
  }

  /** The lane of a claim, with the claim in it. A lane that begins may begin paused. */
  add(claim: Claim, nowMs: number): Lane {
    const lane = this.open(claim.recipients[0]?.destination ?? "", nowMs);
    lane.add(claim);
    this.queue(lane, nowMs);
    return lane;
  }

  open(destination: string, nowMs: number): Lane {
    const known = this.#byDestination.get(destination);
    if (known !== undefined) return known;
    const lane = new Lane(destination, this.#outlook(destination));
    this.#byDestination.set(destination, lane);
    if (lane.isPaused(nowMs)) this.#pause(lane);
    return lane;
  }

  /** Puts a lane into the round when it can go on. */
  queue(lane: Lane, nowMs: number): void {
    if (lane.isInRound || !lane.isReady(nowMs)) return;
    lane.isInRound = true;
    this.#round.push(lane);
  }

  /** The lane whose turn it is; it is at the end of the round again when it can start one more. */
  next(nowMs: number): { readonly lane: Lane; readonly claim: Claim } | undefined {
    for (let lane = this.#round.shift(); lane !== undefined; lane = this.#round.shift()) {
      lane.isInRound = false;
      const claim = lane.isReady(nowMs) ? lane.begin() : undefined;
      this.queue(lane, nowMs);
      if (claim !== undefined) return { lane, claim };
    }
    return undefined;
  }

  /** After an attempt: what the lane may now, or that nothing is left to know of it. */
  settle(lane: Lane, nowMs: number): void {
    if (lane.isPaused(nowMs)) this.#pause(lane);
    else if (lane.isIdle) this.#byDestination.delete(lane.destination);
    else this.queue(lane, nowMs);
  }

  #pause(lane: Lane): void {
    this.#paused.add(lane);
    this.#nextWakeMs = Math.min(this.#nextWakeMs, lane.pausedUntilMs);
  }

  /** Ends the pause of a lane, if there is one. */
  reopen(destination: string, nowMs: number): void {
    const lane = this.#byDestination.get(destination);
    if (lane === undefined) return;
    lane.hear(this.#outlook(destination));
    this.#paused.delete(lane);
    this.settle(lane, nowMs);
  }

  /** Opens the lanes whose pause is over; whether there was one. */
  wake(nowMs: number): boolean {
    if (nowMs < this.#nextWakeMs) return false;
    const isOver = [...this.#paused].filter((lane) => !lane.isPaused(nowMs));
    for (const lane of isOver) {
      this.#paused.delete(lane);
      this.settle(lane, nowMs);
    }
    this.#nextWakeMs = firstEnd(this.#paused);
    return isOver.length > 0;
  }

  get nextWakeMs(): number {
    return this.#nextWakeMs;
  }

  /**
   * Destinations of which the store is to give nothing: with enough in memory, or paused; of these not more than a
   * question can carry. Mail for the others comes, and goes back until their pause is over.
   */
  leaveOut(limit: number): string[] {
    const names: string[] = [];
    for (const lane of this.#byDestination.values()) {
      lane.isLeftOut = lane.recipients >= limit;
      if (lane.isLeftOut) names.push(lane.destination);
    }
    for (const { destination } of this.#paused) {
      if (names.length >= MAX_LEFT_OUT) break;
      names.push(destination);
    }
    return names;
  }

  allPaused(): readonly Lane[] {
    return [...this.#paused];
  }

  all(): Iterable<Lane> {
    return this.#byDestination.values();
  }
}

function firstEnd(paused: Iterable<Lane>): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { pausedUntilMs } of paused) first = Math.min(first, pausedUntilMs);
  return first;
}
