/** The daemon of the service, as `ricochet serve` starts it. */

import type { StartDaemon } from "../daemon/index.ts";

export const startDaemon: StartDaemon = () => Promise.reject(new Error("this build has no mail server yet"));
