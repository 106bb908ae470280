/**
 * All that a session knows: who the client is, what it said, and the transaction at hand. Commands change it; the
 * session reads it. Knows neither socket nor time.
 */

import type { Sender } from "../../envelope/index.ts";
import type { ContentReading } from "./content-reading.ts";
import type { ContentReceiver } from "./content-receiver.ts";
import type { SaslExchange, SaslMaterial } from "./sasl/index.ts";
import type { ServerEvent } from "./server-event.ts";
import type { SmtpServerOptions } from "./server-options.ts";
import type { SessionFacts, SessionHandler } from "./session-handler.ts";
import { transmissionProtocol } from "./transmission-protocol.ts";

/** Who is at the other end of the connection. */
export interface Client {
  readonly address: string;
  readonly port: number;
  readonly name?: string;
}

/** What is the same for the whole session. */
export interface SessionSetting {
  readonly id: string;
  readonly options: SmtpServerOptions;
  /** Whether the server has a certificate by now. */
  readonly hasTls: () => boolean;
  /** Absent where nobody can authenticate. */
  readonly saslMaterial: SaslMaterial | undefined;
  readonly mayUseXclient: boolean;
}

/** One mail transaction, from an accepted MAIL on. */
export interface Transaction {
  readonly sender: Sender;
  /** Those accepted. */
  recipientCount: number;
  /** Whether a recipient was named, whatever became of it. */
  hasTried: boolean;
  /** Once a chunk has come. */
  content?: ContentReceiver;
}

/** The state of one session. */
export class SessionState {
  readonly setting: SessionSetting;
  client: Client;
  handler: SessionHandler;
  /** What replies are replies to: the command, "." for the end of the content, "CONNECT" before the greeting. */
  verb = "CONNECT";
  hello = "";
  /** Whether the client said EHLO or LHLO. */
  isExtended = false;
  tls: { readonly version: string; readonly cipher: string } | undefined;
  user: string | undefined;
  transaction: Transaction | undefined;
  transactionCount = 0;
  authFailureCount = 0;
  exchange: { readonly mechanism: string; readonly sasl: SaslExchange } | undefined;
  reading: ContentReading | undefined;

  constructor(setting: SessionSetting, client: Client) {
    this.setting = setting;
    this.client = client;
    this.handler = this.#makeHandler();
  }

  get isLmtp(): boolean {
    return this.setting.options.protocol === "lmtp";
  }

  /** Who is at the other end, as far as it is known by now. */
  facts(): SessionFacts {
    return {
      id: this.setting.id,
      clientAddress: this.client.address,
      clientPort: this.client.port,
      ...(this.client.name !== undefined && { clientName: this.client.name }),
      hello: this.hello,
      protocol: this.#protocol(),
      ...(this.tls !== undefined && { tls: this.tls }),
      ...(this.user !== undefined && { user: this.user }),
      listener: this.setting.options.name,
    };
  }

  #protocol(): string {
    return transmissionProtocol({
      isLmtp: this.isLmtp,
      isExtended: this.isExtended,
      isInternational: this.transaction?.sender.smtpUtf8 ?? false,
      isSecure: this.tls !== undefined,
      isAuthenticated: this.user !== undefined,
    });
  }

  observe(event: ServerEvent): void {
    this.setting.options.observe?.(event);
  }

  beginTransaction(sender: Sender): void {
    this.transaction = { sender, recipientCount: 0, hasTried: false };
    this.transactionCount += 1;
  }

  /** Ends the transaction, however far it got; a content that is not whole is given up. */
  endTransaction(): void {
    if (this.transaction === undefined) return;
    const { content } = this.transaction;
    this.transaction = undefined;
    this.reading = undefined;
    content?.abort();
    this.handler.reset();
  }

  /** Forgets what the client said, as after a handshake (RFC 3207 §4.2). */
  forgetClient(): void {
    this.endTransaction();
    this.hello = "";
    this.isExtended = false;
    this.user = undefined;
    this.exchange = undefined;
  }

  /** Puts another client in the place of this one: for the program it is a new session. */
  replaceClient(client: Client): void {
    this.forgetClient();
    this.client = client;
    const former = this.handler;
    this.handler = this.#makeHandler();
    former.ended();
  }

  #makeHandler(): SessionHandler {
    return this.setting.options.handler(() => this.facts());
  }
}
