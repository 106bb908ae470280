/** Counts connections, in all and of each client's network, and says who is one too many. */

import { networkOf } from "./client-network.ts";

/** The two limits. */
export interface AdmissionLimits {
  readonly maxConnections: number;
  readonly maxConnectionsPerClient: number;
}

/** The doorman of one server. Whoever entered must leave, once. */
export class Admission {
  #limits: AdmissionLimits;
  readonly #byNetwork = new Map<string, number>();
  #open = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /** Other limits, for connections to come. */
  reload(limits: AdmissionLimits): void {
    this.#limits = limits;
  }

  /** Connections that are open. */
  get open(): number {
    return this.#open;
  }

  /** Counts a connection in; false, and not counted, where there are too many. */
  enter(): boolean {
    if (this.#open >= this.#limits.maxConnections) return false;
    this.#open += 1;
    return true;
  }

  /** Counts a connection out. */
  leave(): void {
    this.#open -= 1;
  }

  /** Counts a connection to its client; false, and not counted, where the client has too many. */
  enterClient(address: string): boolean {
    const network = networkOf(address);
    const count = this.#byNetwork.get(network) ?? 0;
    if (count >= this.#limits.maxConnectionsPerClient) return false;
    this.#byNetwork.set(network, count + 1);
    return true;
  }

  /** Takes one connection from its client's count. */
  leaveClient(address: string): void {
    const network = networkOf(address);
    const count = this.#byNetwork.get(network) ?? 0;
    if (count > 1) this.#byNetwork.set(network, count - 1);
    else this.#byNetwork.delete(network);
  }
}
