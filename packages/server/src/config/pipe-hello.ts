/**
 * The name with which `ricochet deliver` greets the daemon, so that what comes through a pipe is told from other mail. It says
 * how mail came, never who may send: it counts only from an address of this machine, and gives no right to anybody.
 */

import { isLoopback } from "../network/index.ts";

/** What stands in EHLO or LHLO. */
export function pipeHello(hostname: string): string {
  return `pipe.${hostname}`;
}

/** Whether a client is a pipe of this machine: a stranger may say the same, but not from here. */
export function isPipe({ hello, clientAddress }: { readonly hello: string; readonly clientAddress: string }, hostname: string): boolean {
  return isLoopback(clientAddress) && hello.toLowerCase() === pipeHello(hostname).toLowerCase();
}
