/**
 * Stands between the servers and accepting: sockets are bound before the store is open, and a new configuration brings a
 * new policy while sessions run. A session keeps the policy with which it began.
 */

import type { SessionHandler, SessionHandlerFactory } from "../smtp/server/index.ts";

/** A factory whose product changes. */
export interface SessionGate {
  readonly factory: SessionHandlerFactory;
  /** From now on sessions go by this policy. */
  open(factory: SessionHandlerFactory): void;
}

const STARTING = { code: 421, status: "4.3.2", text: "Starting; try again in a moment" };

const closed: SessionHandler = {
  connected: () => STARTING,
  mail: () => STARTING,
  rcpt: () => STARTING,
  data: () => STARTING,
  reset: () => undefined,
  ended: () => undefined,
};

/** A gate that turns away whoever comes, until it is opened. */
export function sessionGate(): SessionGate {
  let current: SessionHandlerFactory = () => closed;
  return {
    factory: (facts) => current(facts),
    open(factory) {
      current = factory;
    },
  };
}
