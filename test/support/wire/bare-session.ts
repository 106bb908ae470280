/** A session without sockets: what a test says arrives at once, and in the packets that the test likes. */

import { Session } from "../../../packages/server/src/smtp/server/session.ts";
import { SessionState } from "../../../packages/server/src/smtp/server/session-state.ts";
import { type Answers, type RecordingProgram, recordingProgram } from "./recording-program.ts";

/** A session, and what came of it. */
export interface BareSession {
  readonly session: Session;
  readonly program: RecordingProgram;
  /** All that was said to the client. */
  readonly said: string;
  /** Whether the server has closed the connection, asked for no input for now, and told the program that it is over. */
  readonly isClosed: boolean;
  readonly isPaused: boolean;
  readonly hasEnded: boolean;
}

const LIMITS = {
  maxMessageBytes: 1000,
  maxRecipients: 3,
  maxConnections: 1,
  maxConnectionsPerClient: 1,
  maxTransactions: 20,
  maxErrors: 30,
  commandTimeoutMs: 1000,
  dataTimeoutMs: 1000,
  sessionTimeoutMs: 10_000,
  greetDelayMs: 0,
};

/** Makes one that has not begun. */
export function bareSession(answers: Answers, protocol: "smtp" | "lmtp" = "smtp"): BareSession {
  const program = recordingProgram(answers);
  const seen = { said: "", isClosed: false, isPaused: false, hasEnded: false };
  const note = (change: Partial<typeof seen>): void => {
    Object.assign(seen, change);
  };
  const state = new SessionState(
    {
      id: "1",
      options: { name: "test", protocol, hostname: "mx.example.com", limits: LIMITS, handler: program.factory },
      hasTls: () => false,
      saslMaterial: { credentials: { checkPassword: () => false }, nonce: () => "n", decoySecret: Buffer.alloc(1) },
      mayUseXclient: true,
    },
    { address: "192.0.2.1", port: 1 },
  );
  const channel = {
    write(text: string) {
      note({ said: seen.said + text });
      return true;
    },
    pause: () => note({ isPaused: true }),
    resume: () => note({ isPaused: false }),
    startTls: () => undefined,
    close: () => note({ isClosed: true }),
    hangUp: () => note({ isClosed: true }),
  };
  const session = new Session({ state, channel, nowMs: () => 0, onEnded: () => note({ hasEnded: true }) });
  return {
    session,
    program,
    get said() {
      return seen.said;
    },
    get isClosed() {
      return seen.isClosed;
    },
    get isPaused() {
      return seen.isPaused;
    },
    get hasEnded() {
      return seen.hasEnded;
    },
  };
}
