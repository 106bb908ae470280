/** A program behind the wire that says yes to everything, unless told otherwise, and remembers all that it was asked. */

import type { BodySink, SessionFacts, SessionHandler, SessionHandlerFactory } from "../../../packages/server/src/smtp/server/index.ts";

type Recipient = Parameters<SessionHandler["rcpt"]>[0];
type Sender = Parameters<SessionHandler["mail"]>[0];

/** A message that was taken. */
export interface TakenMessage {
  readonly sender: Sender;
  readonly sizeBytes: number | undefined;
  readonly recipients: readonly Recipient[];
  readonly content: string;
  readonly facts: SessionFacts;
}

/** All that happened. */
export interface RecordingProgram {
  readonly factory: SessionHandlerFactory;
  /** "mail a@example.com", "rcpt …", "data", "finish", "abort", "reset", "ended", in their order. */
  readonly calls: string[];
  readonly messages: TakenMessage[];
  readonly facts: () => SessionFacts;
}

/** Answers that differ from yes; `write` sees each piece before it is kept. */
export interface Answers extends Partial<Omit<SessionHandler, "reset" | "ended">> {
  readonly write?: BodySink["write"];
  readonly finish?: BodySink["finish"];
}

/** Makes such a program. */
export function recordingProgram(answers: Answers = {}): RecordingProgram {
  const calls: string[] = [];
  const messages: TakenMessage[] = [];
  let facts: () => SessionFacts = () => {
    throw new Error("nobody has connected");
  };
  const factory: SessionHandlerFactory = (sessionFacts) => {
    facts = sessionFacts;
    return recordingHandler({ calls, messages, answers, facts: sessionFacts });
  };
  return { factory, calls, messages, facts: () => facts() };
}

interface Recording {
  readonly calls: string[];
  readonly messages: TakenMessage[];
  readonly answers: Answers;
  readonly facts: () => SessionFacts;
}

function recordingHandler({ calls, messages, answers, facts }: Recording): SessionHandler {
  let sender: { readonly sender: Sender; readonly sizeBytes: number | undefined } | undefined;
  const recipients: Recipient[] = [];
  return {
    connected() {
      calls.push("connected");
      return answers.connected?.();
    },
    hello() {
      calls.push("hello");
      return answers.hello?.();
    },
    mail(from, sizeBytes) {
      calls.push(`mail ${from.reversePath}`);
      sender = { sender: from, sizeBytes };
      recipients.length = 0;
      return answers.mail?.(from, sizeBytes);
    },
    rcpt(recipient) {
      calls.push(`rcpt ${recipient.address}`);
      recipients.push(recipient);
      return answers.rcpt?.(recipient);
    },
    data() {
      calls.push("data");
      return answers.data?.() ?? recordingSink();
    },
    reset: () => calls.push("reset"),
    ended: () => calls.push("ended"),
  };

  function recordingSink(): BodySink {
    const pieces: Uint8Array[] = [];
    return {
      write(octets) {
        pieces.push(octets);
        return answers.write?.(octets);
      },
      finish() {
        calls.push("finish");
        if (sender !== undefined)
          messages.push({ ...sender, recipients: [...recipients], content: Buffer.concat(pieces).toString("latin1"), facts: facts() });
        return answers.finish?.() ?? [{ code: 250, status: "2.0.0", text: "Taken" }];
      },
      abort: () => calls.push("abort"),
    };
  }
}
