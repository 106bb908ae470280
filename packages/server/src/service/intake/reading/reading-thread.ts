/** Where the thread begins that reads. It runs as it stands here, as tsc writes it, and inside the bundled program. */

import { parentPort } from "node:worker_threads";
import type { FromReadingThread, ToReadingThread } from "./packed-mail.ts";
import { readMail } from "./read-mail.ts";

if (parentPort === null) throw new TypeError("this file is the thread that reads and does nothing by itself");
const port = parentPort;
port.on("message", (mails: ToReadingThread) => port.postMessage(mails.map(readMail) satisfies FromReadingThread));
