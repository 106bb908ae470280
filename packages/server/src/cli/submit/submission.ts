/** Hands a message to the daemon and says what came of it in the exit codes of sysexits.h, which mail servers understand from a pipe. */

import type { BodySource, Recipient, Sender } from "../../envelope/index.ts";
import type { RecipientAnswer, Transaction, WireFailure } from "../../smtp/client/index.ts";

/** What the other side said to a whole transaction: an answer a recipient, or that there was none to talk to. */
export type Handover =
  | { readonly kind: "answered"; readonly answers: readonly RecipientAnswer[] }
  | { readonly kind: "away"; readonly words: string; readonly isTemporary: boolean };

/** Brings a transaction to the daemon. */
export type HandOver = (transaction: Transaction) => Promise<Handover>;

/** How it ended: 0, 65 (message refused), 67 (recipient refused), 69 (all else that is for good), 75 (try again). */
export interface Submitted {
  readonly exit: 0 | 65 | 67 | 69 | 75;
  /** A line for each recipient that was not taken, or one for all. */
  readonly lines: readonly string[];
}

interface Submission {
  readonly sender: Sender;
  readonly recipients: readonly Recipient[];
  /** With CRLF, latin1. */
  readonly message: string;
}

/** Hands over. Mail that was taken for some recipients and put off for others is to be tried again: twice is better than never. */
export async function submit(handOver: HandOver, { sender, recipients, message }: Submission): Promise<Submitted> {
  const result = await handOver({ sender, recipients, body: bodyFrom(message) });
  if (result.kind === "away") return { exit: result.isTemporary ? 75 : 69, lines: [result.words] };
  const refused = result.answers.flatMap((answer, index) => (answer.kind === "accepted" ? [] : [{ answer, recipient: recipients[index] }]));
  const exits = refused.map(({ answer }) => exitOf(answer));
  const gravest = exits.reduce<Submitted["exit"]>((grave, exit) => (exit > grave ? exit : grave), 0);
  return { exit: gravest, lines: refused.map(({ answer, recipient }) => `<${recipient?.address ?? ""}>: ${wordsOf(answer)}`) };
}

type NotTaken = Exclude<RecipientAnswer, { readonly kind: "accepted" }>;

function exitOf(answer: NotTaken): Submitted["exit"] {
  if (answer.kind === "broken") return isPermanent(answer.cause) ? 69 : 75;
  if (answer.reply.code < 500) return 75;
  if (answer.verb === "RCPT") return 67;
  return answer.verb === "DATA" || answer.verb === "BDAT" || answer.verb === "." ? 65 : 69;
}

function isPermanent({ status }: WireFailure): boolean {
  return status.startsWith("5");
}

function wordsOf(answer: NotTaken): string {
  if (answer.kind === "broken") return answer.cause.text;
  const { code, status, text } = answer.reply;
  return [code, status, text.replaceAll("\n", " ")].filter((part) => part !== undefined).join(" ");
}

function bodyFrom(message: string): BodySource {
  const octets = Buffer.from(message, "latin1");
  return {
    sizeBytes: octets.length,
    inMemory: octets,
    read: async function* () {
      yield await Promise.resolve(octets);
    },
  };
}
