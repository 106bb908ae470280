/** All situations: each domain stands once. */

import type { Situation } from "../script/index.ts";
import { BOUNCERS } from "./bouncers.ts";
import { CONNECTIONS } from "./connections.ts";
import { CONTENT } from "./content.ts";
import { ENCRYPTION } from "./encryption.ts";
import { EXTENSIONS } from "./extensions.ts";
import { FORGED } from "./forged.ts";
import { FRIENDLY } from "./friendly.ts";
import { MAILBOXES } from "./mailboxes.ts";
import { NAMES } from "./names.ts";
import { NOT_NOW } from "./not-now.ts";
import { RESPONDERS } from "./responders.ts";
import { SENDER_BLAMED } from "./sender-blamed.ts";
import { WORDING } from "./wording.ts";

export const SITUATIONS: readonly Situation[] = [
  ...FRIENDLY,
  ...MAILBOXES,
  ...NOT_NOW,
  ...CONNECTIONS,
  ...NAMES,
  ...ENCRYPTION,
  ...WORDING,
  ...EXTENSIONS,
  ...CONTENT,
  ...SENDER_BLAMED,
  ...BOUNCERS,
  ...RESPONDERS,
  ...FORGED,
];
