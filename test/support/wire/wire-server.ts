/** A server at a free port for one test, with limits that no test meets by chance. */

import { afterEach } from "vitest";
import {
  type BoundEndpoint,
  createSmtpServer,
  type ServerEvent,
  type ServerLimits,
  type SmtpServer,
  type SmtpServerOptions,
} from "../../../packages/server/src/smtp/server/index.ts";
import { type Answers, type RecordingProgram, recordingProgram } from "./recording-program.ts";
import { connectClient, connectSecureClient, type ScriptedClient } from "./scripted-client.ts";

/** What a test may set. */
export interface WireServerOptions extends Partial<Omit<SmtpServerOptions, "limits" | "observe">> {
  readonly limits?: Partial<ServerLimits>;
  readonly answers?: Answers;
}

/** A server, the program behind it, and what it told. */
export interface WireServer {
  readonly server: SmtpServer;
  readonly program: RecordingProgram;
  readonly events: readonly ServerEvent[];
  readonly endpoint: BoundEndpoint;
  /** A client that has not read the greeting. */
  connect(): Promise<ScriptedClient>;
  /** A client that has said EHLO or LHLO. */
  greeted(): Promise<ScriptedClient>;
}

const LIMITS: ServerLimits = {
  maxMessageBytes: 26_214_400,
  maxRecipients: 1000,
  maxConnections: 100,
  maxConnectionsPerClient: 100,
  maxTransactions: 10_000,
  maxErrors: 20,
  commandTimeoutMs: 300_000,
  dataTimeoutMs: 180_000,
  sessionTimeoutMs: 3_600_000,
  greetDelayMs: 0,
};

const cleanUps: (() => void)[] = [];

/** Each test that uses this file ends with nothing running. */
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** Starts a server. */
export async function startWireServer({ limits, answers, ...options }: WireServerOptions = {}): Promise<WireServer> {
  const program = recordingProgram(answers);
  const events: ServerEvent[] = [];
  const server = createSmtpServer({
    name: "test",
    protocol: "smtp",
    hostname: "mx.example.com",
    limits: { ...LIMITS, ...limits },
    handler: program.factory,
    observe: (event) => events.push(event),
    closeDeadlineMs: 0,
    ...options,
  });
  const endpoint = await server.listen({ host: "127.0.0.1", port: 0 });
  cleanUps.push(() => server.close());
  const connect = async (): Promise<ScriptedClient> => {
    const client = await (options.implicitTls ? connectSecureClient(endpoint) : connectClient(endpoint));
    cleanUps.push(client.close);
    return client;
  };
  const greeted = async (): Promise<ScriptedClient> => {
    const client = await connect();
    await client.reply();
    await client.ask(options.protocol === "lmtp" ? "LHLO client.example.org" : "EHLO client.example.org");
    return client;
  };
  return { server, program, events, endpoint, connect, greeted };
}
