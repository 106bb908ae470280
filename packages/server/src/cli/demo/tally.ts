/** What the demo has seen so far, in figures: counted while it runs, shown on the page and in the summary. */

import type { Action, Reason } from "@ricochet/core";
import type { CameBack, DemoEvent } from "./demo-event.ts";

/** One reason, and one reply that gave it. */
export interface ReasonCount {
  readonly reason: Reason;
  /** In the session with the next host. */
  readonly refused: number;
  /** By a bounce that came afterwards. */
  readonly bounced: number;
  readonly example: string;
}

/** The figures. */
export class Tally {
  sent = 0;
  delivered = 0;
  deliveredLater = 0;
  refused = 0;
  expired = 0;
  quarantined = 0;
  /** Attempts that are to be repeated. */
  deferred = 0;
  forged = 0;
  /** Sessions of strangers that were refused for another reason. */
  turnedAway = 0;
  /** Recipients in bounces that other servers sent, and how many of them are about a letter of ours. */
  read = 0;
  matched = 0;
  hard = 0;
  soft = 0;
  readonly notices = new Map<Action, number>();
  readonly languages = new Map<string, number>();
  readonly formats = new Map<string, number>();
  readonly otherMail = new Map<string, number>();
  readonly #reasons = new Map<Reason, ReasonCount>();
  /** Recipients that were put off, as long as nothing has become of them. */
  readonly #putOff = new Set<string>();
  /** Notifications, and what strangers sent: as long as nothing has become of them. */
  readonly #noLetters = new Set<string>();

  /** By number, then by name. */
  get reasons(): readonly ReasonCount[] {
    const total = ({ refused, bounced }: ReasonCount): number => refused + bounced;
    return [...this.#reasons.values()].sort((a, b) => total(b) - total(a) || a.reason.localeCompare(b.reason));
  }

  count(event: DemoEvent): void {
    switch (event.kind) {
      case "sent":
        this.sent++;
        break;
      case "accepted":
        if (event.trust !== "trusted") this.#noLetters.add(event.queueId);
        break;
      case "notified":
        this.#noLetters.add(event.queueId);
        break;
      case "relayed":
        if (this.#isLetter(event)) this.delivered++;
        if (this.#settle(event)) this.deliveredLater++;
        break;
      case "deferred":
        this.deferred++;
        this.#putOff.add(keyOf(event));
        break;
      case "failed":
        if (this.#isLetter(event)) this.refused++;
        this.#settle(event);
        this.#countReason(event.reason, { where: "refused", example: event.reply });
        break;
      case "expired":
        if (this.#isLetter(event)) this.expired++;
        this.#settle(event);
        this.#countReason("expired", { where: "refused", example: event.reply });
        break;
      case "delivered":
        this.#settle(event);
        break;
      case "quarantined":
        this.#settle(event);
        this.quarantined++;
        break;
      case "forged-bounce":
        this.forged++;
        break;
      case "refused":
        this.turnedAway++;
        break;
      case "came-back":
        this.#countBounce(event);
        break;
      case "other-mail":
        countIn(this.otherMail, event.what);
        break;
      default:
        break;
    }
  }

  #isLetter({ queueId }: { readonly queueId: string }): boolean {
    return !this.#noLetters.has(queueId);
  }

  /** Whether it had been put off before. */
  #settle(event: { readonly queueId: string; readonly recipient: string }): boolean {
    this.#noLetters.delete(event.queueId);
    return this.#putOff.delete(keyOf(event));
  }

  #countBounce({ by, action, bounce, language, format, reason, about, reply, reporter }: CameBack): void {
    if (by === "ours") {
      countIn(this.notices, action);
      if (language !== "") countIn(this.languages, language);
      return;
    }
    this.read++;
    if (about !== undefined) this.matched++;
    if (bounce === "hard") this.hard++;
    if (bounce === "soft") this.soft++;
    countIn(this.formats, format);
    this.#countReason(reason, { where: "bounced", example: `${reply} (a bounce of ${reporter})` });
  }

  #countReason(reason: Reason, { where, example }: { readonly where: "refused" | "bounced"; readonly example: string }): void {
    const before = this.#reasons.get(reason) ?? { reason, refused: 0, bounced: 0, example };
    this.#reasons.set(reason, { ...before, [where]: before[where] + 1 });
  }
}

function keyOf({ queueId, recipient }: { readonly queueId: string; readonly recipient: string }): string {
  return `${queueId} ${recipient}`;
}

function countIn<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
