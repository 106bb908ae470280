/** What one line of a log says, whichever server wrote it. */

/** A message: who sent it. Of mail that never left there is nothing else. */
export interface MessageFact {
  readonly kind: "message";
  readonly queueId: string;
  readonly messageId?: string;
  /** Reverse path; "" is the null sender. */
  readonly from?: string;
}

/** What an attempt came to for one recipient. */
export interface AttemptFact {
  readonly kind: "attempt";
  readonly queueId: string;
  readonly action: "failed" | "delayed" | "delivered";
  readonly recipient: string;
  readonly originalRecipient?: string;
  readonly status?: string;
  /** The words of the server that was asked, or of ours. */
  readonly text: string;
  readonly command?: string;
  /** Name of the host that was asked. */
  readonly host?: string;
}

/** A message that was given up: who still waited for it has failed. */
export interface ExpiredFact {
  readonly kind: "expired";
  readonly queueId: string;
}

/** A message that has left the queue; its id may be given to another. */
export interface GoneFact {
  readonly kind: "gone";
  readonly queueId: string;
}

/** One of them. */
export type LogFact = MessageFact | AttemptFact | ExpiredFact | GoneFact;
