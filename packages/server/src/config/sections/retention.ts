/** The keys of how long what is known is kept. */

import { SOME_TIME } from "../kinds/index.ts";
import { key, section } from "./key.ts";

export const RETENTION = section("retention", "How long what is known of mail is kept: see [the guide](../guide/privacy.md).", {
  bodies: key(SOME_TIME, { fallback: "30d", means: "The mails that came back." }),
  addresses: key(SOME_TIME, {
    fallback: "365d",
    means: "Addresses, wherever they stand but on the suppression list; then there is a hash in the place of each.",
  }),
  outcomes: key(SOME_TIME, { fallback: "730d", means: "What became of each recipient." }),
  sent: key(SOME_TIME, { fallback: "90d", means: "The log of messages that others sent and told us of." }),
  rates: key(SOME_TIME, {
    fallback: "1095d",
    means: "Figures by hour, and alarms that are over: these no longer than `addresses`, for what somebody noted may name one.",
  }),
  events: key(SOME_TIME, { fallback: "30d", means: "Events that webhooks and streams are told." }),
});
