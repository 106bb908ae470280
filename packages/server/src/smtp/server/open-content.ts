/**
 * Asks the program for a sink, once a transaction; the answer is a receiver, or the refusal. A program that fails has
 * refused, too: content may already be on its way and has to be taken somewhere.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { after } from "./after.ts";
import { ContentReceiver } from "./content-receiver.ts";
import { REPLIES } from "./replies.ts";
import type { BodySink } from "./session-handler.ts";
import type { SessionState } from "./session-state.ts";

/** Opens the content of the transaction at hand. */
export function openContent(state: SessionState): ContentReceiver | SmtpReply | Promise<ContentReceiver | SmtpReply> {
  const onFault = (error: unknown): void => state.observe({ kind: "fault", session: state.setting.id, error });
  return after(askForSink(state, onFault), (sink) => {
    if ("code" in sink) return sink;
    const content = new ContentReceiver({
      sink,
      limitBytes: state.setting.options.limits.maxMessageBytes,
      isBinary: state.transaction?.sender.body === "BINARYMIME",
      onFault,
    });
    if (state.transaction !== undefined) state.transaction.content = content;
    return content;
  });
}

function askForSink(state: SessionState, onFault: (error: unknown) => void): BodySink | SmtpReply | Promise<BodySink | SmtpReply> {
  const failed = (error: unknown): SmtpReply => {
    onFault(error);
    return REPLIES.fault;
  };
  try {
    const sink = state.handler.data();
    return sink instanceof Promise ? sink.catch(failed) : sink;
  } catch (error) {
    return failed(error);
  }
}
