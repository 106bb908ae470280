/**
 * One session as accepting sees it: who the client is, the transaction that is under way, and how many recipients it asked for in
 * vain. Each question of the wire is answered by a piece of policy from the other files.
 *
 * Always holds: answers that need nobody else are given at once, without a promise; each refusal is counted and told.
 */

import type { Recipient, Sender, SmtpReply } from "../envelope/index.ts";
import type { Answer, BodySink, SessionFacts, SessionHandler } from "../smtp/server/index.ts";
import type { AcceptanceParts } from "./acceptance-parts.ts";
import { afterSuppression } from "./held-recipients.ts";
import { IncomingMessage } from "./incoming-message.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { type Resolution, refused } from "./resolution.ts";
import { senderRefusal } from "./sender-check.ts";
import type { Transaction } from "./transaction.ts";
import { type UnknownGuard, unknownGuard } from "./unknown-guard.ts";

/** Answers for one session. */
export class AcceptanceSession<Content> implements SessionHandler {
  readonly #parts: AcceptanceParts<Content>;
  readonly #facts: () => SessionFacts;
  readonly #unknown: UnknownGuard;
  #transaction: Transaction | undefined;

  constructor(parts: AcceptanceParts<Content>, facts: () => SessionFacts) {
    this.#parts = parts;
    this.#facts = facts;
    this.#unknown = unknownGuard(parts.clock);
  }

  mail(sender: Sender, sizeBytes: number | undefined): Answer {
    const facts = this.#facts();
    const { trust, handsOn } = this.#parts.standingOf(facts);
    const refusal = this.#mailRefusal(facts, { sender, sizeBytes, trust });
    if (refusal !== undefined) return this.#refused("MAIL", refusal, sender.reversePath);
    this.#transaction = { sender, sizeBytes, trust, handsOn, asked: [], resolved: [], bounceFor: [], heldBack: new Map() };
    return undefined;
  }

  rcpt(recipient: Recipient): Answer {
    const transaction = this.#transaction;
    if (transaction === undefined) return { code: 503, status: "5.5.1", text: "MAIL first" };
    const resolution = this.#parts.resolve(recipient, transaction);
    const allowed =
      resolution instanceof Promise
        ? resolution.then((one) => this.#unlessHeld(transaction, recipient, one))
        : this.#unlessHeld(transaction, recipient, resolution);
    if (allowed instanceof Promise) return allowed.then((one) => this.#settle(transaction, recipient, one));
    return this.#settle(transaction, recipient, allowed);
  }

  data(): BodySink | SmtpReply {
    const transaction = this.#transaction;
    if (transaction === undefined || transaction.asked.length === 0) return { code: 503, status: "5.5.1", text: "RCPT first" };
    const { mailroom } = this.#parts;
    // RFC 5321 forbids nothing here, but a notification has one recipient: worth a look where it happens often.
    if (transaction.sender.reversePath === "" && transaction.asked.length > 1) mailroom.count("null-sender-several-recipients");
    return new IncomingMessage({ parts: this.#parts, facts: this.#facts(), transaction });
  }

  reset(): void {
    this.#transaction = undefined;
  }

  ended(): void {
    this.#transaction = undefined;
  }

  #mailRefusal(
    { user, listener }: SessionFacts,
    { sender, sizeBytes, trust }: Pick<Transaction, "sender" | "sizeBytes" | "trust">,
  ): Refusal | undefined {
    const { configuration, mailroom, authListeners, domains, checkPath } = this.#parts;
    const { maxMessageBytes } = configuration.limits;
    if (user === undefined && authListeners.has(listener)) return refuse("auth-required");
    if (sizeBytes !== undefined && sizeBytes > maxMessageBytes) return refuse("too-large", { limit: maxMessageBytes });
    if (!mailroom.hasRoom(sizeBytes ?? 0)) return refuse("no-room");
    return senderRefusal({ domains, users: configuration.users, checkPath }, { sender, trust, user });
  }

  #unlessHeld(transaction: Transaction, recipient: Recipient, resolution: Resolution): Resolution | Promise<Resolution> {
    const answer = afterSuppression(this.#parts, { transaction, recipient, resolution, user: this.#facts().user });
    if (!(answer instanceof Promise)) return answer;
    return answer.catch(() => refused("suppressions-unreadable", recipient));
  }

  #settle(transaction: Transaction, recipient: Recipient, resolution: Resolution): Answer {
    if (resolution.kind === "refused") return this.#refusedRecipient(transaction, recipient, resolution.refusal);
    transaction.asked.push(recipient);
    if (resolution.kind === "bounce") transaction.bounceFor.push(resolution.path);
    else transaction.resolved.push({ asked: recipient, recipients: resolution.recipients, isExpanded: resolution.isExpanded });
    return undefined;
  }

  #refusedRecipient({ trust, handsOn }: Transaction, { address }: Recipient, refusal: Refusal): Answer {
    const reply = this.#refused("RCPT", refusal, address);
    // A neighbour asks for many strangers in one session: it guesses no addresses.
    return refusal.id === "unknown-user" && trust === "outside" && !handsOn ? this.#unknown.answer(reply) : reply;
  }

  #refused(verb: "MAIL" | "RCPT", { id, event, reply }: Refusal, address: string): SmtpReply {
    const { mailroom, observe } = this.#parts;
    mailroom.count(event);
    observe({ kind: "refused", session: this.#facts(), verb, id, reply, address });
    return reply;
  }
}
