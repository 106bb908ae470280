/** The daemon of the service, as `ricochet serve` starts it. */

import { startDaemon as start } from "../../service/index.ts";
import type { StartDaemon } from "../daemon/index.ts";

export const startDaemon: StartDaemon = start;
