/** All text formats, and nothing else: add a file of data, name it here. */

import { qmail } from "./qmail.ts";
import type { TextFormat } from "./text-format.ts";

export type { FormatExample, Sign, TextFormat } from "./text-format.ts";

export const TEXT_FORMATS: readonly TextFormat[] = [qmail];
