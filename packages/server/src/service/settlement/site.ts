/** This node, as decisions about mail see it: values and look-ups, so that the decisions themselves stay pure. */

import type { KeyObject } from "node:crypto";
import type { ResolvedProfile, ReturnPathKey } from "@ricochet/core";
import type { Configuration } from "../../config/index.ts";
import type { MessageIds } from "../../queue/index.ts";
import type { Random } from "./random.ts";

/** By what DKIM signatures of ours are known again. Values alone: they go to threads. */
export interface SigningKey {
  /** Lower case. */
  readonly domain: string;
  readonly selector: string;
  readonly publicKey: KeyObject;
}

/** What this node is and knows; a new one is made when the configuration is read again. */
export interface Site {
  readonly configuration: Configuration;
  /** For return paths, the one that signs first; in the configuration it is the last. */
  readonly keys: readonly ReturnPathKey[];
  readonly nowMs: () => number;
  readonly random: Random;
  readonly nextMessageId: MessageIds;
  /** The DKIM-Signature field of a message, with its line end; undefined where no key is its author's. Never rejects. */
  readonly dkimSignature: (content: Uint8Array) => Promise<Uint8Array> | undefined;
  /** Of the DKIM signatures that bounces quote. */
  readonly signingKeys: readonly SigningKey[];
  /** Where mail of our own to an address arrives, through its aliases: one address at least. */
  readonly homesOf: (address: string) => readonly string[];
  /** Whether an address is of a domain of ours and nobody's, as far as is known without asking. */
  readonly isNobodys: (address: string) => boolean;
  /** The lane in which mail for an address waits. */
  readonly destinationOf: (address: string) => string;
  /** How mail is sent to a destination; `exchanger` is the MX host that answered, where one did. */
  readonly profileOf: (destination: string, exchanger?: string) => ResolvedProfile;
}
