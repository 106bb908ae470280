/** The options of the verbs, as their functions get them. */

import type { SchemaName } from "../../schemas/index.ts";

export interface JsonFlag {
  readonly json?: boolean;
}

export interface ReadFlags extends JsonFlag {
  readonly as?: SchemaName;
}
