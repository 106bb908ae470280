/** The server's side of the wire: ESMTP and LMTP. */
export type { BoundEndpoint } from "./listener.ts";
export type { ServerEvent } from "./server-event.ts";
export type { ChangingOptions, ServerLimits, SmtpServerOptions } from "./server-options.ts";
export type {
  Answer,
  BodySink,
  Credentials,
  ScramVerifier,
  SessionFacts,
  SessionHandler,
  SessionHandlerFactory,
} from "./session-handler.ts";
export { createSmtpServer, type SmtpServer } from "./smtp-server.ts";
