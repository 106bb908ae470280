/** All sections of the configuration, in the order of the reference. */
import { ALARMS } from "./alarms.ts";
import { INTAKE, PROVIDER } from "./intake.ts";
import type { Section } from "./key.ts";
import { HTTP, LIMITS, LMTP, MAPS, SMTP, SUBMISSION, TLS } from "./listening.ts";
import { DKIM, DOMAIN_SECTION, KEY, NODE, ROUTE, SRS, USER } from "./mail.ts";
import { DELIVERY, DUTY, LEDGER, LOG, NOTIFICATIONS, PROCESS, QUEUE, STORE } from "./operation.ts";
import { RETENTION } from "./retention.ts";
import { SUPPRESSION } from "./suppression.ts";
import { WEBHOOKS } from "./webhooks.ts";

export type { Key, Keys, Section, ValuesOf } from "./key.ts";
export { NEIGHBOURS_NAMES } from "./neighbours-names.ts";

/** The sections by the names that the code gives them. */
export const SECTIONS = {
  node: NODE,
  store: STORE,
  smtp: SMTP,
  submission: SUBMISSION,
  lmtp: LMTP,
  maps: MAPS,
  http: HTTP,
  tls: TLS,
  limits: LIMITS,
  queue: QUEUE,
  domains: DOMAIN_SECTION,
  users: USER,
  routes: ROUTE,
  srs: SRS,
  keys: KEY,
  dkim: DKIM,
  delivery: DELIVERY,
  ledger: LEDGER,
  intake: INTAKE,
  providers: PROVIDER,
  duty: DUTY,
  suppression: SUPPRESSION,
  webhooks: WEBHOOKS,
  retention: RETENTION,
  alarms: ALARMS,
  notifications: NOTIFICATIONS,
  log: LOG,
  process: PROCESS,
} as const satisfies Readonly<Record<string, Section>>;

/** `[aliases]`, whose keys are addresses of the postmaster's own. */
export const ALIASES_NAME = "aliases";
