/**
 * Stands between the servers and accepting: sockets are bound before the store is open, and a new configuration brings a
 * new policy while sessions run. Who comes too early waits for the greeting; a session keeps the policy with which it
 * began.
 */

import type { SessionHandler, SessionHandlerFactory } from "../smtp/server/index.ts";

/** A factory whose product changes. */
export interface SessionGate {
  readonly factory: SessionHandlerFactory;
  /** From now on sessions go by this policy; those that waited begin. */
  open(factory: SessionHandlerFactory): void;
  /** It will not be opened: those who wait are sent away. */
  close(): void;
}

/** A gate that lets nobody in until it is opened. */
export function sessionGate(): SessionGate {
  let current: SessionHandlerFactory | undefined;
  let letIn = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  return {
    factory: (facts) =>
      current?.(facts) ??
      waiting(async () => {
        await opened;
        return current?.(facts);
      }),
    open(factory) {
      current = factory;
      letIn();
    },
    close: () => letIn(),
  };
}

const NOT_YET = { code: 421, status: "4.3.2", text: "Starting; try again in a moment" };

/** Before the greeting nothing can be asked, so all but `connected` finds the handler there. */
function waiting(opened: () => Promise<SessionHandler | undefined>): SessionHandler {
  let handler: SessionHandler | undefined;
  return {
    async connected() {
      handler = await opened();
      return handler === undefined ? NOT_YET : await handler.connected?.();
    },
    hello: () => handler?.hello?.(),
    mail: (sender, sizeBytes) => (handler === undefined ? NOT_YET : handler.mail(sender, sizeBytes)),
    rcpt: (recipient) => (handler === undefined ? NOT_YET : handler.rcpt(recipient)),
    data: () => handler?.data() ?? NOT_YET,
    reset: () => handler?.reset(),
    ended: () => handler?.ended(),
  };
}
