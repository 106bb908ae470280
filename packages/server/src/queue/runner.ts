/**
 * The runner of a queue: keeps the mail that is due in memory, up to a limit, and gives each destination its attempts
 * in turn. It decides when and how many at once; what an attempt is, and what follows from it, is the work's business.
 *
 *   accepted ──offer──▶ lanes ──in turn──▶ work.run ──▶ settled          (never read back from the store)
 *   store ──claim, when below half──▶ lanes
 *   lanes ──paused, or stopping──▶ given back to the store, untried
 *
 * Always holds: what is in memory is claimed in the store under our lease, or it is not begun; a store that fails
 * delays mail and loses none; no lane waits for another one's attempts.
 */

import { type Claim, ORDERED_AT_MS } from "../store/index.ts";
import { GiveBack } from "./give-back.ts";
import type { Lane } from "./lane.ts";
import type { LaneFeedback } from "./lane-work.ts";
import { Lanes } from "./lanes.ts";
import { Lease } from "./lease.ts";
import { Orders } from "./orders.ts";
import { Overdue } from "./overdue.ts";
import type { Runner, RunnerOptions, RunnerStats } from "./runner-options.ts";
import { Supply } from "./supply.ts";

/** Makes a runner; it does nothing before `start`. */
export function createRunner(options: RunnerOptions): Runner {
  return new QueueRunner(options);
}

const MINUTE_MS = 60_000;
const POLL_MS = 5_000;
const SMALLEST_SHARE = 5;
/** Content in memory: beyond it mail waits in the store, however few recipients it has. */
const MAX_CONTENT_BYTES = 8 * 1024 * 1024;

class QueueRunner implements Runner {
  readonly #options: RunnerOptions;
  readonly #perDestination: number;
  readonly #pollMs: number;
  readonly #lanes: Lanes;
  readonly #lease: Lease;
  readonly #supply: Supply;
  readonly #giveBack: GiveBack;
  readonly #overdue: Overdue;
  readonly #orders: Orders;
  /** Recipients in lanes. */
  #inLanes = 0;
  /** Octets of content in lanes. */
  #contentBytes = 0;
  #running = 0;
  /** Recipients that the store was asked for. */
  #asked = 0;
  /** Something was refused for want of room: all goes through the store, in its order, until that is empty. */
  #isBehind = false;
  #isStopping = false;
  #armedForMs = Number.POSITIVE_INFINITY;
  /** The latest look at the clock. */
  #seenMs = 0;
  #callOff = (): void => undefined;
  #onQuiet = (): void => undefined;

  constructor(options: RunnerOptions) {
    const { store, work, clock, owner, limits, observe } = options;
    this.#options = options;
    this.#perDestination = limits.perDestination ?? Math.max(1, Math.min(200, Math.floor(limits.maxActive / 10)));
    this.#lanes = new Lanes((destination) => work.outlook(destination));
    this.#pollMs = limits.pollMs ?? POLL_MS;
    this.#supply = new Supply({ store, clock, owner, pollMs: this.#pollMs, observe });
    this.#giveBack = new GiveBack({ store, clock, owner, observe, onTaken: (destination) => this.poke(destination) });
    this.#lease = new Lease({
      store,
      clock,
      owner,
      leaseMs: limits.leaseMs ?? MINUTE_MS,
      observe,
      onRegained: () => {
        this.#emptyLanes();
        this.#pump();
      },
      onRecovered: () => this.poke(),
    });
    this.#overdue = new Overdue({
      store,
      work,
      clock,
      owner,
      limit: this.#perDestination,
      mayClaim: () => this.#mayBegin(),
      observe,
      giveBack: (claims) => this.#giveBack.add(claims),
    });
    this.#orders = new Orders({
      store,
      clock,
      everyMs: this.#pollMs,
      obey: (destination) => this.#obey(destination),
      giveUp: () => this.#overdue.hurry(),
      observe,
    });
  }

  async start(): Promise<void> {
    await this.#lease.begin();
    this.#overdue.begin();
    this.#orders.begin();
    this.#pump();
  }

  hasRoom(destination: string, recipients: number): boolean {
    const nowMs = this.#options.clock.nowMs();
    const lane = this.#lanes.find(destination);
    if (!this.#mayBegin() || this.#isBehind || lane?.isLeftOut === true) return false;
    // the outlook of a lane that is not there is asked for when it comes; one that begins paused gives its claims back
    if (lane?.isPaused(nowMs) === true) return false;
    this.#isBehind = this.#active + this.#asked + recipients > this.#options.limits.maxActive || this.#contentBytes > MAX_CONTENT_BYTES;
    return !this.#isBehind;
  }

  offer(claims: readonly Claim[]): readonly Claim[] {
    const refused: Claim[] = [];
    for (const claim of claims) {
      const isTaken = this.hasRoom(claim.recipients[0]?.destination ?? "", claim.recipients.length);
      if (isTaken) this.#add(claim);
      else refused.push(claim);
    }
    this.#giveBack.add(refused);
    this.#pump();
    return refused;
  }

  poke(destination?: string): void {
    if (destination === undefined) this.#overdue.hurry();
    const lane = destination === undefined ? undefined : this.#lanes.find(destination);
    // what is left out is asked for again by itself
    const isLeftOut = lane !== undefined && (lane.isLeftOut || lane.isPaused(this.#options.clock.nowMs()));
    if (!isLeftOut) this.#supply.poke();
    this.#pump();
  }

  reconsider(destination: string): void {
    const nowMs = this.#options.clock.nowMs();
    this.#lanes.reopen(destination, nowMs);
    const lane = this.#lanes.find(destination);
    if (lane?.isPaused(nowMs) === true) this.#paused(lane, false);
    else this.#supply.poke();
    this.#pump();
  }

  #obey(destination: string): void {
    this.#forgive(destination);
    this.#supply.poke();
    this.#pump();
  }

  #forgive(destination: string): void {
    const { work, clock } = this.#options;
    work.forgive(destination);
    this.#lanes.reopen(destination, clock.nowMs());
  }

  async drain(deadlineMs: number): Promise<void> {
    const { clock, observe } = this.#options;
    this.#isStopping = true;
    this.#callOff();
    this.#orders.stop();
    let callOffDeadline = (): void => undefined;
    const deadline = new Promise<void>((resolve) => {
      callOffDeadline = clock.wakeAt(deadlineMs, resolve);
    });
    this.#emptyLanes();
    await Promise.race([deadline, Promise.all([this.#overdue.stop(), this.#quiet()])]);
    callOffDeadline();
    // a lease that cannot be given up ends by itself
    await this.#lease.end().catch((error: unknown) => observe({ kind: "lease-renewal-failed", error, heldUntilMs: clock.nowMs() }));
    observe({ kind: "drained", unfinished: this.#active });
  }

  stats(): RunnerStats {
    return { active: this.#active, running: this.#running, lanes: this.#lanes.count, pausedLanes: this.#lanes.pausedCount };
  }

  get #active(): number {
    return this.#inLanes + this.#giveBack.recipients + this.#overdue.recipients;
  }

  get #isHalfFull(): boolean {
    return this.#active * 2 > this.#options.limits.maxActive || this.#contentBytes * 2 > MAX_CONTENT_BYTES;
  }

  #mayBegin(): boolean {
    return !this.#isStopping && this.#lease.isHeld(this.#options.clock.nowMs());
  }

  #addClaimed(claim: Claim): void {
    if (claim.recipients.some(({ dueAtMs }) => dueAtMs <= ORDERED_AT_MS)) this.#forgive(claim.recipients[0]?.destination ?? "");
    this.#add(claim);
  }

  #add(claim: Claim): void {
    const nowMs = this.#options.clock.nowMs();
    this.#inLanes += claim.recipients.length;
    this.#contentBytes += contentBytesOf(claim);
    const lane = this.#lanes.add(claim, nowMs);
    if (lane.isPaused(nowMs)) this.#empty(lane);
  }

  /** All that can be done now: attempts begun, the store asked, the next wake set. */
  #pump(): void {
    const nowMs = this.#options.clock.nowMs();
    if (this.#isStopping) {
      this.#tellIfQuiet();
      return;
    }
    this.#noticeSetBack(nowMs);
    // without a lease nothing is begun, and nothing is looked for: it goes on when the lease is there again
    if (!this.#lease.isHeld(nowMs)) return;
    if (this.#lanes.wake(nowMs)) this.#supply.poke();
    this.#beginAttempts(nowMs);
    this.#refill(nowMs);
    this.#arm(nowMs);
  }

  /** What was to be done at a time of a clock that went wrong would be done a day late where it is set back by a day. */
  #noticeSetBack(nowMs: number): void {
    const byMs = this.#seenMs - nowMs;
    this.#seenMs = nowMs;
    if (byMs < this.#pollMs) return;
    for (const { destination } of this.#lanes.allPaused()) this.#forgive(destination);
    this.#supply.beginAnew();
    this.#options.observe({ kind: "clock-set-back", byMs });
  }

  #beginAttempts(nowMs: number): void {
    while (this.#running < this.#options.limits.maxRunning) {
      const turn = this.#lanes.next(nowMs);
      if (turn === undefined) return;
      this.#begin(turn.lane, turn.claim);
    }
  }

  #begin(lane: Lane, claim: Claim): void {
    const { work, clock, observe } = this.#options;
    this.#running += 1;
    const free = once((feedback: LaneFeedback | undefined) => this.#free(lane, feedback));
    work.run(claim, free).then(
      (feedback) => {
        free(feedback);
        this.#ended(lane, claim);
      },
      (error: unknown) => {
        observe({ kind: "work-failed", destination: lane.destination, error });
        this.#giveBack.add([claim], clock.nowMs() + MINUTE_MS);
        free(undefined);
        this.#ended(lane, claim);
      },
    );
  }

  /** All is sent: the next attempt need not wait for the settlement to be written. */
  #free(lane: Lane, feedback: LaneFeedback | undefined): void {
    const nowMs = this.#options.clock.nowMs();
    this.#running -= 1;
    const wasPaused = lane.isPaused(nowMs);
    lane.free(feedback);
    if (lane.isPaused(nowMs)) this.#paused(lane, wasPaused);
    this.#lanes.settle(lane, nowMs);
    this.#pump();
  }

  #ended(lane: Lane, claim: Claim): void {
    this.#inLanes -= claim.recipients.length;
    this.#contentBytes -= contentBytesOf(claim);
    lane.end(claim);
    if (lane.isLeftOut && lane.recipients * 2 <= this.#perDestination) {
      lane.isLeftOut = false;
      this.#supply.poke();
    }
    this.#lanes.settle(lane, this.#options.clock.nowMs());
    this.#pump();
  }

  /** Attempts that were under way when the pause began prolong it, each by a little: it is told once. */
  #paused(lane: Lane, wasPaused: boolean): void {
    const givenBack = this.#empty(lane);
    const { destination, pausedUntilMs: untilMs } = lane;
    if (!wasPaused) this.#options.observe({ kind: "lane-paused", destination, untilMs, givenBack });
  }

  /** Mail in memory for a destination that takes none would only be in the way. How many recipients it was. */
  #empty(lane: Lane): number {
    const claims = lane.empty();
    const recipients = claims.reduce((sum, claim) => sum + claim.recipients.length, 0);
    this.#inLanes -= recipients;
    for (const claim of claims) this.#contentBytes -= contentBytesOf(claim);
    this.#giveBack.add(claims, lane.isPaused(this.#options.clock.nowMs()) ? lane.pausedUntilMs : undefined);
    return recipients;
  }

  #emptyLanes(): void {
    const nowMs = this.#options.clock.nowMs();
    for (const lane of [...this.#lanes.all()]) {
      this.#empty(lane);
      this.#lanes.settle(lane, nowMs);
    }
  }

  /** Half of the room, so that what is accepted meanwhile has the other half. */
  #refill(nowMs: number): void {
    const { maxActive } = this.#options.limits;
    if (this.#asked > 0 || this.#isHalfFull || nowMs < this.#supply.wakeAtMs) return;
    this.#asked = Math.ceil((maxActive - this.#active) / 2);
    const except = this.#lanes.leaveOut(this.#perDestination);
    const perDestination = this.#share(this.#asked);
    this.#supply.claim({ limit: this.#asked, perDestination, except }).then((claims) => this.#take(claims));
  }

  /** The more destinations there are, the less of each: many dead ones, probed one by one, must not fill the memory. */
  #share(recipients: number): number {
    const evenly = Math.floor(recipients / Math.max(1, this.#lanes.count));
    return Math.min(this.#perDestination, Math.max(SMALLEST_SHARE, evenly));
  }

  #take(claims: readonly Claim[]): void {
    this.#asked = 0;
    if (claims.length === 0) this.#isBehind = false;
    if (this.#mayBegin()) for (const claim of claims) this.#addClaimed(claim);
    else this.#giveBack.add(claims);
    this.#pump();
  }

  #arm(nowMs: number): void {
    const supplyMs = this.#asked > 0 || this.#isHalfFull ? Number.POSITIVE_INFINITY : this.#supply.wakeAtMs;
    const atMs = Math.max(nowMs + 1, Math.min(supplyMs, this.#lanes.nextWakeMs));
    if (atMs >= this.#armedForMs || atMs === Number.POSITIVE_INFINITY) return;
    this.#callOff();
    this.#armedForMs = atMs;
    this.#callOff = this.#options.clock.wakeAfter(atMs - nowMs, () => {
      this.#armedForMs = Number.POSITIVE_INFINITY;
      this.#pump();
    });
  }

  async #quiet(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onQuiet = resolve;
      this.#tellIfQuiet();
    });
  }

  #tellIfQuiet(): void {
    if (this.#active === 0 && this.#asked === 0) this.#onQuiet();
  }
}

/** What is read when it is needed is not in memory. */
function contentBytesOf({ content }: Claim): number {
  return content.inMemory?.length ?? 0;
}

function once<Value>(act: (value: Value) => void): (value: Value) => void {
  let isDone = false;
  return (value) => {
    if (isDone) return;
    isDone = true;
    act(value);
  };
}
