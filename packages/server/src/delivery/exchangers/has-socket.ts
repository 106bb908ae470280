/** Whether this machine has a socket left for a question to a name server. Asks for one, and gives it back. */

import { createSocket } from "node:dgram";

/** What the system answers where it has none: of this process, of the machine, no memory for one. */
const SHORTAGES: ReadonlySet<string | undefined> = new Set(["EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"]);

/** Whether a socket could be opened now. Never rejects. */
export function hasSocket(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    const answer = (code?: string): void => {
      socket.close();
      resolve(!SHORTAGES.has(code));
    };
    socket.once("error", (error: NodeJS.ErrnoException) => answer(error.code));
    socket.bind(0, "127.0.0.1", () => answer());
  });
}
