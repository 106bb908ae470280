/** The daemon of the service, with its HTTP side, as `ricochet serve` starts it. */

import { startDaemon as start } from "../../service/index.ts";
import { type StartDaemon, withHttp } from "../daemon/index.ts";

export const startDaemon: StartDaemon = withHttp(start);
