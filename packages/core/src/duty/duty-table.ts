/**
 * Who owes what, as one table (RFC 5321 §6, RFC 3461 §5.2). The rows are disjoint and cover
 * every case: exactly one decides, whatever their order, and a test walks the whole product.
 *
 * The rule behind it: refuse in the session, where the client keeps the duty to tell its user. Once
 * accepted, write only to a reverse path that somebody vouches for; anything else makes backscatter.
 */

import type { DutyRow } from "./row.ts";
import type { DeliveryResult, MessageKind, Standing, Wish } from "./situation.ts";

const SUCCESSES: readonly DeliveryResult[] = ["delivered", "relayed", "expanded"];
const FAILURES: readonly DeliveryResult[] = ["failed", "looped", "expired"];
const FOREIGN: readonly MessageKind[] = ["ordinary", "automatic"];
const OWN: readonly MessageKind[] = ["notification", "double-bounce"];
const VOUCHED: readonly Standing[] = ["trusted", "authenticated"];
const WRITTEN_TO: readonly Standing[] = ["trusted", "authenticated", "tolerated"];
const WANTED: readonly Wish[] = ["asked", "default"];

const ACCEPTED = { stage: ["accepted"] } as const;
const ADDRESS = { reversePath: ["address"] } as const;
const NULL_PATH = { reversePath: ["null"] } as const;

const TO_SENDER = "reverse-path";

/** All rows: for each case exactly one of them decides. */
export const DUTY_TABLE: readonly DutyRow[] = [
  // In the session
  {
    id: "refuse",
    when: { stage: ["session"], result: FAILURES },
    mail: "reject",
    audit: false,
    rfc: "RFC 5321 §4.2.5",
    because: "A 5yz reply leaves the message, and the duty to tell its sender, with the client.",
  },
  {
    id: "refuse-harmful",
    when: { stage: ["session"], result: ["harmful"] },
    mail: "reject",
    audit: false,
    rfc: "RFC 5321 §6.2",
    because: "What is harmful is refused in the session: nothing is lost in silence, and no stranger is written to.",
  },
  {
    id: "put-off",
    when: { stage: ["session"], result: ["deferred", "overdue"] },
    mail: "defer",
    audit: false,
    rfc: "RFC 5321 §4.2.5",
    because: "A 4yz reply leaves the message with the client, which tries again.",
  },

  // Success, whether it shows before the reply or after
  {
    id: "passed-on",
    when: { result: ["passed-on"] },
    mail: "done",
    audit: false,
    rfc: "RFC 3461 §5.2.1",
    because: "The next hop speaks DSN and was given the wishes of the sender: the duty went with the message.",
  },
  {
    id: "success-null-path",
    when: { ...NULL_PATH, result: SUCCESSES },
    mail: "done",
    audit: false,
    rfc: "RFC 5321 §6.1",
    because: "There is nobody to write to.",
  },
  {
    id: "success-of-own",
    when: { ...ADDRESS, message: OWN, result: SUCCESSES },
    mail: "done",
    audit: false,
    rfc: "RFC 3464 §2",
    because: "A notification never earns a notification, even where a forwarder gave it a reverse path.",
  },
  {
    id: "success-unwanted",
    when: { ...ADDRESS, message: FOREIGN, wish: ["default", "unwanted"], result: SUCCESSES },
    mail: "done",
    audit: false,
    rfc: "RFC 3461 §4.1",
    because: "Success is reported only to those who ask for it.",
  },
  {
    id: "success-unauthenticated",
    when: { ...ADDRESS, message: FOREIGN, wish: ["asked"], standing: ["unauthenticated"], result: SUCCESSES },
    mail: "done",
    audit: false,
    rfc: "RFC 5321 §6.2",
    because: "Anybody can ask for a report to a stranger's address; nothing vouches for this one.",
  },
  {
    id: "delivered",
    when: { ...ADDRESS, message: FOREIGN, wish: ["asked"], standing: WRITTEN_TO, result: ["delivered"] },
    mail: "done",
    notify: { action: "delivered", to: TO_SENDER },
    audit: false,
    rfc: "RFC 3461 §5.2.3",
    because: "The sender asked for SUCCESS, and the message is in the mailbox.",
  },
  {
    id: "relayed",
    when: { ...ADDRESS, message: FOREIGN, wish: ["asked"], standing: WRITTEN_TO, result: ["relayed"] },
    mail: "done",
    notify: { action: "relayed", to: TO_SENDER },
    audit: false,
    rfc: "RFC 3461 §5.2.2",
    because: "The sender asked for SUCCESS, and the next hop will not report: all that is known is that it took the message.",
  },
  {
    id: "expanded",
    when: { ...ADDRESS, message: FOREIGN, wish: ["asked"], standing: WRITTEN_TO, result: ["expanded"] },
    mail: "done",
    notify: { action: "expanded", to: TO_SENDER },
    audit: false,
    rfc: "RFC 3461 §5.2.7.3",
    because: "The sender asked for SUCCESS, and the address stands for several others.",
  },

  // Failure after acceptance
  {
    id: "double-bounce-lost",
    when: { ...ACCEPTED, message: ["double-bounce"], result: FAILURES },
    mail: "done",
    audit: true,
    rfc: "RFC 5321 §6.1",
    because: "Not even the postmaster could be told; it is logged, for telling anybody would never end.",
  },
  {
    id: "double-bounce",
    when: { ...ACCEPTED, message: ["notification"], result: FAILURES },
    mail: "done",
    notify: { action: "failed", to: "postmaster" },
    audit: true,
    rfc: "RFC 5321 §6.1",
    because: "A notification of ours could not be delivered: its postmaster is told once, and nobody else.",
  },
  {
    id: "failed-null-path",
    when: { ...ACCEPTED, ...NULL_PATH, message: FOREIGN, wish: WANTED, result: FAILURES },
    mail: "done",
    notify: { action: "failed", to: "postmaster" },
    audit: true,
    rfc: "RFC 5321 §6.1",
    because: "No notification may be sent to the null path; a local report of the event is allowed, so the postmaster gets one.",
  },
  {
    id: "failed-null-path-unwanted",
    when: { ...ACCEPTED, ...NULL_PATH, message: FOREIGN, wish: ["unwanted"], result: FAILURES },
    mail: "done",
    audit: true,
    rfc: "RFC 3461 §4.1",
    because: "There is nobody to write to, and the client asked that nobody be told.",
  },
  {
    id: "failed-unwanted",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: ["unwanted"], result: FAILURES },
    mail: "done",
    audit: true,
    rfc: "RFC 3461 §4.1",
    because: "The sender asked not to be told of failures.",
  },
  {
    id: "failed",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: WANTED, standing: VOUCHED, result: FAILURES },
    mail: "done",
    notify: { action: "failed", to: TO_SENDER },
    audit: false,
    rfc: "RFC 5321 §6.1, RFC 3461 §5.2.6",
    because: "The message was accepted and cannot be delivered: its sender must be told.",
  },
  {
    id: "failed-tolerated",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: WANTED, standing: ["tolerated"], result: FAILURES },
    mail: "done",
    notify: { action: "failed", to: TO_SENDER },
    audit: true,
    rfc: "RFC 5321 §6.1",
    because: "Nothing vouches for the reverse path; this site bounces to it all the same, by the letter of the RFC.",
  },
  {
    id: "failed-unauthenticated",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: WANTED, standing: ["unauthenticated"], result: FAILURES },
    mail: "quarantine",
    audit: true,
    rfc: "RFC 5321 §6.2",
    because: "Nothing vouches for the reverse path: a bounce would go to a stranger, so a person looks at the message instead.",
  },

  // Harmful content that shows only after acceptance
  {
    id: "harmful-own",
    when: { ...ACCEPTED, message: OWN, result: ["harmful"] },
    mail: "discard",
    audit: true,
    rfc: "RFC 5321 §6.2",
    because: "A notification that carries harm back is not delivered, and earns no notification.",
  },
  {
    id: "harmful-null-path",
    when: { ...ACCEPTED, ...NULL_PATH, message: FOREIGN, result: ["harmful"] },
    mail: "discard",
    audit: true,
    rfc: "RFC 5321 §6.2",
    because: "Harm with very high confidence, and nobody to write to.",
  },
  {
    id: "harmful-unvouched",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, standing: ["tolerated", "unauthenticated"], result: ["harmful"] },
    mail: "discard",
    audit: true,
    rfc: "RFC 5321 §6.2",
    because:
      "Harm with very high confidence, from a reverse path that is as good as certainly forged; not even RFC 5321 asks for this bounce.",
  },
  {
    id: "harmful-unwanted",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: ["unwanted"], standing: VOUCHED, result: ["harmful"] },
    mail: "discard",
    audit: true,
    rfc: "RFC 3461 §4.1",
    because: "Harm with very high confidence, and the sender asked not to be told of failures.",
  },
  {
    id: "harmful-vouched",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: WANTED, standing: VOUCHED, result: ["harmful"] },
    mail: "done",
    notify: { action: "failed", to: TO_SENDER },
    audit: true,
    rfc: "RFC 5321 §6.1",
    because: "The sender is known and can do something about it, so the failure is reported like any other.",
  },

  // Not yet delivered
  {
    id: "retry",
    when: { ...ACCEPTED, result: ["deferred"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 5321 §4.5.4.1",
    because: "It failed for now and is tried again; it is too early for a warning.",
  },
  {
    id: "overdue-null-path",
    when: { ...ACCEPTED, ...NULL_PATH, result: ["overdue"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 5321 §6.1",
    because: "It is late, and there is nobody to warn.",
  },
  {
    id: "overdue-of-own",
    when: { ...ACCEPTED, ...ADDRESS, message: OWN, result: ["overdue"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 3464 §2",
    because: "A notification never earns a notification.",
  },
  {
    id: "overdue-unwanted",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: ["unwanted"], result: ["overdue"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 3461 §4.1",
    because: "The sender asked not to be told of delays.",
  },
  {
    id: "overdue-automatic",
    when: { ...ACCEPTED, ...ADDRESS, message: ["automatic"], wish: ["default"], result: ["overdue"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 3461 §4.1",
    because: "Warnings that nobody asked for are left to the server; a machine or a list has no use for them.",
  },
  {
    id: "overdue-unauthenticated",
    when: { ...ACCEPTED, ...ADDRESS, message: ["ordinary"], wish: ["default"], standing: ["unauthenticated"], result: ["overdue"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 5321 §6.2",
    because: "Nothing vouches for the reverse path: a warning would go to a stranger.",
  },
  {
    id: "overdue-asked-unauthenticated",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: ["asked"], standing: ["unauthenticated"], result: ["overdue"] },
    mail: "keep",
    audit: false,
    rfc: "RFC 5321 §6.2",
    because: "Anybody can ask for a warning to a stranger's address; nothing vouches for this one.",
  },
  {
    id: "warn",
    when: { ...ACCEPTED, ...ADDRESS, message: ["ordinary"], wish: ["default"], standing: WRITTEN_TO, result: ["overdue"] },
    mail: "keep",
    notify: { action: "delayed", to: TO_SENDER },
    audit: false,
    rfc: "RFC 3461 §5.2.5",
    because: "It is late: a person is warned once, and the tries go on.",
  },
  {
    id: "warn-as-asked",
    when: { ...ACCEPTED, ...ADDRESS, message: FOREIGN, wish: ["asked"], standing: WRITTEN_TO, result: ["overdue"] },
    mail: "keep",
    notify: { action: "delayed", to: TO_SENDER },
    audit: false,
    rfc: "RFC 3461 §5.2.5",
    because: "The sender asked for DELAY, and it is late; the tries go on.",
  },
];
