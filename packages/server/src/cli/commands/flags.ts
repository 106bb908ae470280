/** The options of the verbs, as their functions get them. */

import type { ReturnPathScheme } from "@ricochet/core";
import type { SchemaName } from "../../schemas/index.ts";

export interface JsonFlag {
  readonly json?: boolean;
}

export interface ReadFlags extends JsonFlag {
  readonly as?: SchemaName;
}

export interface AddressFlags {
  readonly scheme?: ReturnPathScheme;
  readonly key?: string;
  readonly keyId?: number;
  readonly domain?: string;
  readonly now?: Date;
}

export interface ConfigFlag {
  readonly config?: string | undefined;
}
