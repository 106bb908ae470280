/** English, by which all other languages are measured. One file a view. */

import { ANATOMY } from "./anatomy.ts";
import { AUDIT } from "./audit.ts";
import { COMMON } from "./common.ts";
import { DESTINATIONS } from "./destinations.ts";
import { KEYS } from "./keys.ts";
import { MESSAGE } from "./message.ts";
import { OUTCOMES } from "./outcomes.ts";
import { OVERVIEW } from "./overview.ts";
import { PLAYGROUND } from "./playground.ts";
import { QUEUE } from "./queue.ts";
import { REPUTATION } from "./reputation.ts";
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
  reputation: REPUTATION,
  webhooks: WEBHOOKS,
  keys: KEYS,
  audit: AUDIT,
  outcomes: OUTCOMES,
  anatomy: ANATOMY,
  message: MESSAGE,
  playground: PLAYGROUND,
};
