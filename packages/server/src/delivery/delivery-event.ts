/** What happens while mail is sent, for logs and metrics. */

import type { ServerFacts, WireFailureCode } from "../smtp/client/index.ts";

/** Where it happened. */
interface At {
  readonly host: string;
  readonly address: string;
  readonly port: number;
}

export type DeliveryEvent =
  | (At & { readonly kind: "connected"; readonly tls?: NonNullable<ServerFacts["tls"]> })
  /** No connection; `code` 0 where no server spoke. */
  | (At & {
      readonly kind: "not-connected";
      readonly verb: string;
      readonly code: number;
      readonly failure?: WireFailureCode;
      readonly text: string;
    })
  /** TLS broke, and it goes on without. */
  | (At & { readonly kind: "tls-given-up"; readonly text: string })
  /** No socket for a connection; no more than so many are opened for now. */
  | (At & { readonly kind: "no-socket"; readonly text: string; readonly connections: number })
  /** A transaction ended. */
  | (At & {
      readonly kind: "transaction";
      readonly queueId: string;
      readonly recipients: number;
      readonly accepted: number;
      readonly isReused: boolean;
    })
  /** A defect of ours; the mail is tried again. */
  | { readonly kind: "defect"; readonly queueId: string; readonly domain: string; readonly error: unknown };

export type ObserveDelivery = (event: DeliveryEvent) => void;
