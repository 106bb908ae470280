/**
 * What delivery is asked, and what it answers: one claim's recipients go to their destination, and for each there is a
 * result. Who owes which notification, and when the next attempt is, is decided elsewhere.
 */

import type { DestinationReply } from "@ricochet/core";
import type { BodySource, Recipient, Sender } from "../envelope/index.ts";
import type { Said, ServerFacts } from "../smtp/client/index.ts";

/** Recipients of one message with one destination. */
export interface Consignment {
  /** As `destinationOf` gave it. */
  readonly destination: string;
  readonly sender: Sender;
  /** At least one. */
  readonly recipients: readonly Recipient[];
  /** Trace fields and content. */
  readonly body: BodySource;
  /** Names the attempt in logs. */
  readonly queueId: string;
}

/** What became of one recipient in one attempt. */
export type DeliveryOutcome =
  /** In a mailbox of ours, or taken by LMTP: final. */
  | { readonly kind: "delivered"; readonly answer: Answered }
  /** Taken by the next hop. `dsnPassedOn`: the next hop has DSN and owes what comes now. */
  | { readonly kind: "relayed"; readonly dsnPassedOn: boolean; readonly answer: Answered }
  /** A reply, or a failure of the world in the form of one ("4.4.1", no code). */
  | {
      readonly kind: "failed";
      readonly isPermanent: boolean;
      readonly answer: Answered;
      /** This machine lacked what an attempt needs: it counts against nobody, and should be made soon. */
      readonly isUntried?: true;
    };

/** Who said what. */
export interface Answered {
  /** `code` 0 where no server spoke. */
  readonly reply: DestinationReply;
  /** Host that answered, or that did not. */
  readonly host?: string;
  readonly address?: string;
}

/** What was said with one host. */
export interface HostDialogue extends Said {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly tls?: ServerFacts["tls"];
  /** Over a connection that was open; its greeting was said before. */
  readonly isReused: boolean;
  readonly beganAtMs: number;
  readonly tookMs: number;
}

/** The answer to one consignment. */
export interface DeliveryReport {
  /** In the order of the recipients. */
  readonly outcomes: readonly DeliveryOutcome[];
  /** Set when no transaction was possible at all: no host could be reached, or the greeting refused us. It concerns the destination, not the message, and not ourselves. */
  readonly destinationFailed: boolean;
  /** MX host by which a profile may be chosen. */
  readonly exchanger?: string;
  /** In their order; absent where no server was spoken to. */
  readonly dialogues?: readonly HostDialogue[];
}

/** Delivers, keeps connections open for the next consignment, and closes them when told. */
export interface Deliverer {
  /**
   * Lane of an address: mail with the same destination goes to the same hosts. "smtp:host:port", "lmtp:host:port" and
   * "lmtp:unix:/path" of a route, "local:domain" for a domain of ours, "refuse:text", else the domain whose MX is asked.
   */
  destinationOf(address: string): string;
  /** One attempt; never rejects. Recipients whose destination is another by now (routes change) go where they belong. */
  deliver(consignment: Consignment): Promise<DeliveryReport>;
  /** Lets running attempts end, and closes all connections. */
  close(): Promise<void>;
}
