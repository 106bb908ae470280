/**
 * Starts the hosts: each has an address of 127.0.0.0/8 to itself, and all have one port, for an MX record names no
 * port. The port is free at the first address; if it is taken at another, the next one is tried.
 */

import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { Host } from "./host.ts";
import { holdSession } from "./session.ts";
import { openWire } from "./wire.ts";

const PORT_TRIES = 20;

/** A host before it listens: the sockets are counted here. */
export type HostPlan = Omit<Host, "connections"> & { readonly isListening: boolean };

export interface Hosts {
  readonly port: number;
  close(): Promise<void>;
}

/** `port` 0 takes any that is free at all addresses. */
export async function startHosts(plans: readonly HostPlan[], port = 0): Promise<Hosts> {
  const listening = plans.filter(({ isListening }) => isListening);
  for (let tries = 1; ; tries++) {
    const started: StartedHost[] = [];
    try {
      for (const plan of listening) started.push(await startHost(plan, started[0]?.port ?? port));
      return { port: started[0]?.port ?? port, close: async () => await closeAll(started) };
    } catch (error) {
      await closeAll(started);
      if (port !== 0 || tries === PORT_TRIES || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
}

async function closeAll(started: readonly StartedHost[]): Promise<void> {
  await Promise.all(started.map((host) => host.close()));
}

interface StartedHost {
  readonly port: number;
  close(): Promise<void>;
}

async function startHost(plan: HostPlan, port: number): Promise<StartedHost> {
  const sockets = new Set<Socket>();
  const sessions = new Set<Promise<void>>();
  const server = createServer({ allowHalfOpen: false, noDelay: true }, (socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
    plan.count("connection");
    const session = holdSession(openWire(socket), { ...plan, connections: () => sockets.size }).finally(() => sessions.delete(session));
    sessions.add(session);
  });
  await listen(server, { host: plan.address, port });
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await Promise.all([closed, ...sessions]);
  };
  return { port: portOf(server), close };
}

/** A system without all of 127.0.0.0/8 needs them named. */
async function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRNOTAVAIL") throw error;
    throw new Error(`no host can listen at ${host}: give the loopback interface this address first`, { cause: error });
  });
}

function portOf(server: Server): number {
  const bound = server.address();
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}
