/** The server's side of the wire: ESMTP and LMTP. */
export type {
  Answer,
  BodySink,
  Credentials,
  ScramVerifier,
  SessionFacts,
  SessionHandler,
  SessionHandlerFactory,
} from "./session-handler.ts";
