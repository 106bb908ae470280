/** What every session of one acceptance shares: made once from the configuration, used by all. */

import type { Configuration } from "../config/index.ts";
import type { Clock } from "../time/index.ts";
import type { AcceptanceEvent } from "./acceptance-event.ts";
import type { StandingOf } from "./client-standing.ts";
import type { AskDns } from "./dns-budget.ts";
import type { Mailroom } from "./mailroom.ts";
import type { OwnDomains } from "./own-domain.ts";
import type { ResolveRecipient } from "./resolution.ts";
import type { CheckReturnPath } from "./return-path-check.ts";

/** Shared by all sessions. */
export interface AcceptanceParts<Content> {
  readonly configuration: Configuration;
  readonly mailroom: Mailroom<Content>;
  readonly clock: Clock;
  readonly ask: AskDns;
  readonly observe: (event: AcceptanceEvent) => void;
  readonly domains: OwnDomains;
  readonly checkPath: CheckReturnPath;
  readonly resolve: ResolveRecipient;
  readonly standingOf: StandingOf;
  /** Names of listeners where nobody sends without AUTH. */
  readonly authListeners: ReadonlySet<string>;
}
