/** Binds a server to an address, and lets go of it. A socket file that a dead process left behind is no obstacle. */

import { rm } from "node:fs/promises";
import { connect, type Server } from "node:net";

/** Where a server listens. */
export interface BoundEndpoint {
  /** IP address, or "unix:/path". */
  readonly host: string;
  /** 0 takes any free one, and is that of a path. */
  readonly port: number;
}

const UNIX = "unix:";
const BACKLOG = 511;
/** The mail server beside us is another user. Who may connect is said by the folder; over loopback anybody may, too. */
const FOR_ANYBODY = { readableAll: true, writableAll: true };

/** Whether an endpoint is a path in the file system. */
export function isPath({ host }: BoundEndpoint): boolean {
  return host.startsWith(UNIX);
}

/** Begins to listen; the result has the port that was taken. */
export async function bindListener(server: Server, endpoint: BoundEndpoint): Promise<BoundEndpoint> {
  const path = isPath(endpoint) ? endpoint.host.slice(UNIX.length) : undefined;
  if (path !== undefined && (await isAbandoned(path))) await rm(path, { force: true });
  await listening(
    server,
    path === undefined ? { host: endpoint.host, port: endpoint.port, backlog: BACKLOG } : { path, backlog: BACKLOG, ...FOR_ANYBODY },
  );
  const address = server.address();
  return address !== null && typeof address === "object" ? { host: address.address, port: address.port } : endpoint;
}

/** Stops listening; resolves when the last connection is closed, too. */
export function closeListener(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function listening(server: Server, options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Whether nobody listens at a path that exists. */
function isAbandoned(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(false);
    });
    socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code === "ECONNREFUSED"));
  });
}
