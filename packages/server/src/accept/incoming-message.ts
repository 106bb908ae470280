/**
 * The content of one message on its way to the mailroom. The header is held back until it is complete: it says whether the
 * message loops, and fields that pretend to be ours are taken out. Then everything streams: to the mailroom's place and, for
 * mail from outside, past the checks of SPF, DKIM and DMARC.
 *
 *   gathering ──header complete──▶ streaming ──finish──▶ judged ──▶ taken
 *       └────────── refused ◀───────────┘ (the rest is swallowed, the refusal is the reply to the final dot)
 *
 * Always holds: "250" means that `take` was resolved; mail of trusted clients makes no promise but for storing.
 */

import { isAscii } from "node:buffer";
import { type MessageKind, readLoopSigns } from "@ricochet/core";
import type { SmtpReply } from "../envelope/index.ts";
import { type HeaderBlock, scanHeader } from "../header/index.ts";
import type { BodySink, SessionFacts } from "../smtp/server/index.ts";
import { acceptedEvent } from "./acceptance-event.ts";
import type { AcceptanceParts } from "./acceptance-parts.ts";
import { acceptedMessage } from "./accepted-message.ts";
import { withoutForgedResults } from "./authentication-results.ts";
import { authorFault, type ContentFault, contentRefusal } from "./content-duty.ts";
import type { Findings } from "./findings.ts";
import { GuardedPlace } from "./guarded-place.ts";
import { HeaderGatherer, MAX_HEADER_BYTES } from "./header-gatherer.ts";
import { type Refusal, type RefusalId, refuse } from "./refusal.ts";
import { type FullMailboxes, fullMailboxes, roomAtTheEnd } from "./room-at-the-end.ts";
import { SenderChecks } from "./sender-checks.ts";
import { tellingFields } from "./telling-fields.ts";
import type { Transaction } from "./transaction.ts";

/** One message and the session that brings it. */
export interface IncomingContext<Content> {
  readonly parts: AcceptanceParts<Content>;
  readonly facts: SessionFacts;
  readonly transaction: Transaction;
}

type Replies = Promise<readonly SmtpReply[]> | readonly SmtpReply[];

const ROOM_ASKED_EVERY_BYTES = 1_048_576;
const NO_HEADER = scanHeader(Buffer.alloc(0));
const CRLF = Buffer.from("\r\n", "latin1");
const FULL: ReadonlySet<unknown> = new Set(["full", "ENOSPC", "EDQUOT"]);

/** Takes the content of one message. */
export class IncomingMessage<Content> implements BodySink {
  readonly #parts: AcceptanceParts<Content>;
  readonly #facts: SessionFacts;
  #transaction: Transaction;
  readonly #checks: SenderChecks | undefined;
  #gatherer: HeaderGatherer | undefined = new HeaderGatherer();
  #header: HeaderBlock = NO_HEADER;
  #kind: MessageKind = "ordinary";
  #place: GuardedPlace<Content> | undefined;
  #refusal: Refusal | undefined;
  #sizeBytes = 0;
  #isEightBit = false;
  /** MAIL asked for as much as it announced. */
  #roomAskedForBytes = 0;

  constructor({ parts, facts, transaction }: IncomingContext<Content>) {
    this.#parts = parts;
    this.#facts = facts;
    this.#transaction = transaction;
    this.#roomAskedForBytes = transaction.sizeBytes ?? 0;
    const { node, smtp } = parts.configuration;
    if (transaction.trust === "trusted" || !smtp.authenticate) return;
    const { reversePath } = transaction.sender;
    const { clientAddress: ip, hello } = facts;
    const client = transaction.handsOn ? undefined : { ip, hello };
    this.#checks = new SenderChecks({ hostname: node.hostname, client, reversePath, ask: parts.ask, clock: parts.clock });
  }

  write(octets: Uint8Array): Promise<void> | undefined {
    this.#count(octets.length);
    if (this.#refusal !== undefined) return undefined;
    if (this.#gatherer === undefined) {
      this.#isEightBit ||= !isAscii(octets);
      return both(this.#checks?.write(octets), this.#place?.write(octets));
    }
    const block = this.#gatherer.add(octets);
    if (block === undefined) return undefined;
    return block === "too-large" ? this.#refuse("header-too-large", { limit: MAX_HEADER_BYTES }) : this.#begin(block);
  }

  finish(): Replies {
    if (this.#refusal === undefined) this.#askForRoom();
    const begun = this.#gatherer !== undefined && this.#refusal === undefined ? this.#begin(this.#gatherer.complete()) : undefined;
    return begun === undefined ? this.#conclude() : begun.then(() => this.#conclude());
  }

  abort(): void {
    this.#checks?.abort();
    this.#place?.abort();
  }

  #count(addedBytes: number): void {
    this.#sizeBytes += addedBytes;
    const limit = this.#parts.configuration.limits.maxMessageBytes;
    if (this.#sizeBytes > limit) this.#refuse("too-large", { limit });
    if (this.#sizeBytes - this.#roomAskedForBytes >= ROOM_ASKED_EVERY_BYTES) this.#askForRoom();
  }

  /** What nobody announced: many small messages fill a disk as well. */
  #askForRoom(): void {
    const moreBytes = this.#sizeBytes - this.#roomAskedForBytes;
    if (moreBytes <= 0) return;
    this.#roomAskedForBytes = this.#sizeBytes;
    if (!this.#parts.mailroom.hasRoom(moreBytes)) this.#refuse("no-room");
  }

  /** The header is complete: is the message let in so far? Then what was held back goes on its way. */
  #begin(block: HeaderBlock): Promise<void> | undefined {
    const { node } = this.#parts.configuration;
    this.#gatherer = undefined;
    this.#header = block;
    const first = this.#transaction.asked[0]?.address ?? "";
    const signs = readLoopSigns(tellingFields(block), first, { hosts: [node.hostname], postmaster: node.postmaster });
    this.#kind = signs.message;
    if (signs.isLooping) this.#refuseContent({ result: "looped", id: "looped", values: { received: signs.received } });
    if (this.#refusal !== undefined) return undefined;
    this.#place = new GuardedPlace(() => this.#parts.mailroom.place());
    this.#checks?.header(block);
    const body = block.octets.subarray(block.fieldsEnd + (block.hasBlankLine ? CRLF.length : 0));
    this.#isEightBit = !isAscii(body);
    return both(this.#checks?.write(body), this.#place.writeAll(this.#heldBack(block)));
  }

  /** What is kept of what came so far. A body that began without a blank line gets one: else its first line could go on with our trace. */
  #heldBack(block: HeaderBlock): readonly Buffer[] {
    const isTrusted = this.#transaction.trust === "trusted";
    if (isTrusted && block.hasBlankLine) return [block.octets];
    const { hostname } = this.#parts.configuration.node;
    const fields = isTrusted ? [block.octets.subarray(0, block.fieldsEnd)] : withoutForgedResults(block, hostname);
    return [...fields, ...(block.hasBlankLine ? [] : [CRLF]), block.octets.subarray(block.fieldsEnd)].filter(({ length }) => length > 0);
  }

  /** All content is there, or it was refused on the way. */
  #conclude(): Replies {
    if (this.#refusal !== undefined) return this.#refused(this.#refusal);
    return this.#checks === undefined ? this.#storeIfItFits(undefined) : this.#checks.finish().then((findings) => this.#judge(findings));
  }

  #judge(findings: Findings): Replies {
    // A signed return path of ours among the recipients proves more of a bounce than its From disproves.
    const { handsOn, bounceFor } = this.#transaction;
    const isAsked = this.#parts.configuration.smtp.refuseDmarcReject && bounceFor.length === 0 && !handsOn;
    const fault = isAsked ? authorFault(this.#header, findings) : undefined;
    if (fault !== undefined) this.#refuseContent(fault, findings);
    return this.#refusal === undefined ? this.#storeIfItFits(findings) : this.#refused(this.#refusal);
  }

  #storeIfItFits(findings: Findings | undefined): Replies {
    const { domains, mailroom } = this.#parts;
    const message = { transaction: this.#transaction, sizeBytes: this.#sizeBytes };
    const parts = { domains, mailboxBytes: mailroom.mailboxBytes };
    if (this.#isLmtp) {
      const full = fullMailboxes(parts, message);
      return full instanceof Promise ? full.then((some) => this.#storeWithout(some, findings)) : this.#storeWithout(full, findings);
    }
    const full = roomAtTheEnd(parts, message);
    return full instanceof Promise ? full.then((one) => this.#storeUnless(one, findings)) : this.#storeUnless(full, findings);
  }

  #storeUnless(full: Refusal | undefined, findings: Findings | undefined): Replies {
    if (full === undefined) return this.#store(findings);
    this.abort();
    return this.#refused(full);
  }

  /** By LMTP: those whose mailbox is full are refused, and the others have the message. */
  #storeWithout(full: FullMailboxes, findings: Findings | undefined): Replies {
    if (full.size === 0) return this.#store(findings);
    const { asked, resolved } = this.#transaction;
    for (const refusal of full.values()) this.#tellRefused(refusal);
    const answer = (replies: readonly SmtpReply[]): readonly SmtpReply[] =>
      asked.flatMap((one, at) => full.get(one)?.reply ?? replies[at] ?? []);
    if (full.size === asked.length) {
      this.abort();
      return answer([]);
    }
    this.#transaction = { ...this.#transaction, resolved: resolved.filter((one) => !full.has(one.asked)) };
    const stored = this.#store(findings);
    return stored instanceof Promise ? stored.then(answer) : answer(stored);
  }

  #store(findings: Findings | undefined): Replies {
    const place = this.#place;
    if (place === undefined) return this.#refused(refuse("not-stored"));
    try {
      const content = place.finish();
      const taken = content instanceof Promise ? content.then((one) => this.#take(one, findings)) : this.#take(content, findings);
      return taken.catch((error: unknown) => this.#notStored(error));
    } catch (error) {
      return this.#notStored(error);
    }
  }

  async #take(content: Content, findings: Findings | undefined): Promise<readonly SmtpReply[]> {
    const { mailroom, observe } = this.#parts;
    const facts = this.#facts;
    const gathered = { facts, transaction: this.#asItIs(), header: this.#header, kind: this.#kind };
    const message = acceptedMessage(this.#parts, { ...gathered, findings, content });
    const queueId = await mailroom.take(message);
    mailroom.count("accepted");
    observe(acceptedEvent({ session: facts, queueId, sizeBytes: this.#sizeBytes, message }));
    return this.#replies({ code: 250, status: "2.0.0", text: `Ok: queued as ${queueId}` });
  }

  /** A body of eight bits that was not announced as one (RFC 6152) is one all the same for the next host. */
  #asItIs(): Transaction {
    const { sender } = this.#transaction;
    if (!this.#isEightBit || sender.body !== "7BIT") return this.#transaction;
    return { ...this.#transaction, sender: { ...sender, body: "8BITMIME" } };
  }

  #notStored(error: unknown): readonly SmtpReply[] {
    this.#parts.observe({ kind: "store-failed", session: this.#facts, error });
    const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
    return this.#refused(refuse(FULL.has(code) ? "no-room" : "not-stored"));
  }

  #refuse(id: RefusalId, values?: Readonly<Record<string, string | number>>): undefined {
    this.#refusal ??= refuse(id, values);
    this.abort();
  }

  #refuseContent(fault: ContentFault, { spf, dkim }: Pick<Findings, "spf" | "dkim"> = { spf: "none", dkim: "none" }): void {
    const { unauthenticated } = this.#parts.configuration.duty;
    const refusal = contentRefusal({ transaction: this.#transaction, unauthenticated, message: this.#kind, spf, dkim }, fault);
    this.#refusal ??= refusal;
    if (refusal !== undefined) this.abort();
  }

  #refused(refusal: Refusal): readonly SmtpReply[] {
    this.#tellRefused(refusal);
    return this.#replies(refusal.reply);
  }

  #tellRefused({ id, event, reply }: Refusal): void {
    const { mailroom, observe } = this.#parts;
    mailroom.count(event);
    observe({ kind: "refused", session: this.#facts, verb: ".", id, reply });
  }

  /** LMTP answers for each recipient (RFC 2033 §4.2). */
  #replies(reply: SmtpReply): readonly SmtpReply[] {
    return this.#isLmtp ? this.#transaction.asked.map(() => reply) : [reply];
  }

  get #isLmtp(): boolean {
    return this.#facts.protocol.includes("LMTP");
  }
}

function both(one: Promise<void> | undefined, other: Promise<void> | undefined): Promise<void> | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Promise.all([one, other]).then(() => undefined);
}
