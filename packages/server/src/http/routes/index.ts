/** All routes of the API, in the order of the reference. */
import type { Route } from "../route/index.ts";
import { ALARM_ROUTES } from "./alarms.ts";
import { ARRIVAL_ROUTES } from "./arrivals.ts";
import { AUDIT_ROUTES } from "./audit.ts";
import { DESTINATION_ROUTES } from "./destinations.ts";
import { EVENT_ROUTES } from "./events.ts";
import { KEY_ROUTES } from "./keys.ts";
import { MESSAGE_ROUTES } from "./messages.ts";
import { OUTCOME_ROUTES } from "./outcomes.ts";
import { PRIVACY_ROUTES } from "./privacy.ts";
import { PROVIDER_HOOK_ROUTES } from "./provider-hooks.ts";
import { QUEUE_ROUTES } from "./queue.ts";
import { RATE_ROUTES } from "./rates.ts";
import { REPUTATION_ROUTES } from "./reputation.ts";
import { RETURN_PATH_ROUTES } from "./return-paths.ts";
import { SUPPRESSION_FILE_ROUTES } from "./suppression-files.ts";
import { SUPPRESSION_ROUTES } from "./suppressions.ts";
import { TOOL_ROUTES } from "./tools.ts";
import { WEBHOOK_ROUTES } from "./webhooks.ts";

/** The table. */
export const ROUTES: readonly Route[] = [
  ...OUTCOME_ROUTES,
  ...MESSAGE_ROUTES,
  ...SUPPRESSION_ROUTES,
  ...SUPPRESSION_FILE_ROUTES,
  ...TOOL_ROUTES,
  ...RETURN_PATH_ROUTES,
  ...ARRIVAL_ROUTES,
  ...RATE_ROUTES,
  ...REPUTATION_ROUTES,
  ...ALARM_ROUTES,
  ...QUEUE_ROUTES,
  ...DESTINATION_ROUTES,
  ...WEBHOOK_ROUTES,
  ...EVENT_ROUTES,
  ...KEY_ROUTES,
  ...AUDIT_ROUTES,
  ...PRIVACY_ROUTES,
  ...PROVIDER_HOOK_ROUTES,
];
