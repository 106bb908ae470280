/** English, by which all other languages are measured. One file a view. */
import { AUDIT } from "./audit.ts";
import { COMMON } from "./common.ts";
import { DESTINATIONS } from "./destinations.ts";
import { KEYS } from "./keys.ts";
import { OVERVIEW } from "./overview.ts";
import { QUEUE } from "./queue.ts";
import { SHELL } from "./shell.ts";
import { SIGN_IN } from "./sign-in.ts";
import { SUPPRESSIONS } from "./suppressions.ts";
import { WEBHOOKS } from "./webhooks.ts";

export const EN = {
  common: COMMON,
  shell: SHELL,
  overview: OVERVIEW,
  signIn: SIGN_IN,
  suppressions: SUPPRESSIONS,
  queue: QUEUE,
  destinations: DESTINATIONS,
  webhooks: WEBHOOKS,
  keys: KEYS,
  audit: AUDIT,
};
