/**
 * Attempts at a message as they are kept: what was tried for whom, what became of each, and what was said meanwhile. Written with
 * the settlement that they led to; whoever makes one keeps it small.
 *
 * Always holds: of a message the newest are kept, as many as its settlement says; they go with their message.
 */

import type { RecipientState } from "./recipient-state.ts";

/** What an attempt came to for one recipient. */
export interface AttemptedRecipient {
  /** Place in the envelope. */
  readonly index: number;
  readonly state: RecipientState;
  readonly code?: number;
  readonly status?: string;
  readonly text: string;
  readonly verb?: string;
  readonly host?: string;
  readonly reason?: string;
  /** When it is tried again. */
  readonly dueAtMs?: number;
}

/** A line of a transcript: what we said, and what was answered or why nothing was. */
export interface KeptExchange {
  readonly verb: string;
  readonly command?: string;
  readonly code?: number;
  readonly status?: string;
  readonly text: string;
  /** Name of the failure of the wire. */
  readonly failure?: string;
}

/** What was said with one host. */
export interface KeptDialogue {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly tls?: { readonly version: string; readonly cipher: string; readonly isVerified: boolean };
  readonly isReused: boolean;
  readonly beganAtMs: number;
  readonly tookMs: number;
  readonly exchanges: readonly KeptExchange[];
  /** Exchanges that are not among them. */
  readonly leftOut: number;
}

/** An attempt. */
export interface AttemptRecord {
  readonly message: number;
  readonly destination: string;
  readonly beganAtMs: number;
  readonly tookMs: number;
  readonly recipients: readonly AttemptedRecipient[];
  /** Recipients that are not among them. */
  readonly recipientsLeftOut: number;
  readonly dialogues: readonly KeptDialogue[];
}

/** Attempts to write, and how many of a message are kept. */
export interface NewAttempts {
  readonly records: readonly AttemptRecord[];
  readonly keep: number;
}
