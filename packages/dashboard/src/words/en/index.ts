/** English, by which all other languages are measured. One file a view. */
import { COMMON } from "./common.ts";
import { DESTINATIONS } from "./destinations.ts";
import { OVERVIEW } from "./overview.ts";
import { QUEUE } from "./queue.ts";
import { SHELL } from "./shell.ts";
import { SIGN_IN } from "./sign-in.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

export const EN = {
  common: COMMON,
  shell: SHELL,
  overview: OVERVIEW,
  signIn: SIGN_IN,
  suppressions: SUPPRESSIONS,
  queue: QUEUE,
  destinations: DESTINATIONS,
};
