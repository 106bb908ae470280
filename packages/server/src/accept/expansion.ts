/**
 * From one alias to the addresses that it stands for in the end, through as many aliases as there are between.
 *
 * Always holds: an alias that names itself means its own mailbox; a longer circle is an error of the configuration, found and
 * told; no target comes twice; depth and number are bounded, whatever the table says.
 */

import { type ForwardPath, foldedLocal, parseForwardPath } from "./forward-path.ts";

/** Where an address leads. */
export type Step =
  /** Nothing else stands behind it. `address`: as it is to be delivered. `isUnknown`: ours, and without a mailbox. */
  | { readonly kind: "end"; readonly address: string; readonly isUnknown?: boolean }
  | { readonly kind: "alias"; readonly targets: readonly string[] };

/** The addresses in the end, or why there are none. */
export type Expansion =
  | { readonly kind: "addresses"; readonly ends: readonly Extract<Step, { kind: "end" }>[] }
  | { readonly kind: "loop" }
  | { readonly kind: "too-large" };

const MAX_DEPTH = 20;
const MAX_ADDRESSES = 1000;

/** An address that stands for others. */
export interface Alias {
  readonly path: ForwardPath;
  readonly targets: readonly string[];
}

/** Follows the targets of an alias; `step` says where each leads. */
export async function expand({ path: alias, targets }: Alias, step: (path: ForwardPath) => Step | Promise<Step>): Promise<Expansion> {
  const ends = new Map<string, Extract<Step, { kind: "end" }>>();
  const visited = new Set<string>();
  const follow = async (from: ForwardPath, to: readonly string[], trail: readonly string[]): Promise<Expansion["kind"]> => {
    for (const target of to) {
      const path = parseForwardPath(target);
      if (path === undefined) continue;
      const key = keyOf(path);
      const isItself = key === keyOf(from);
      if (!isItself && trail.includes(key)) return "loop";
      if (!isItself && visited.has(key)) continue;
      visited.add(key);
      const found = isItself ? await ownEnd(path, step) : await step(path);
      if (found.kind === "end") ends.set(keyOf(parseForwardPath(found.address) ?? path), found);
      if (ends.size > MAX_ADDRESSES || trail.length >= MAX_DEPTH || visited.size > MAX_ADDRESSES * 2) return "too-large";
      const deeper = found.kind === "alias" ? await follow(path, found.targets, [...trail, key]) : "addresses";
      if (deeper !== "addresses") return deeper;
    }
    return "addresses";
  };
  const kind = await follow(alias, targets, [keyOf(alias)]);
  return kind === "addresses" ? { kind, ends: [...ends.values()] } : { kind };
}

/** An alias that names itself (to keep a copy): its mailbox, not its targets again. */
async function ownEnd(path: ForwardPath, step: (path: ForwardPath) => Step | Promise<Step>): Promise<Step> {
  const found = await step(path);
  return found.kind === "alias" ? { kind: "end", address: path.address } : found;
}

function keyOf({ local, domain }: ForwardPath): string {
  return `${foldedLocal(local)}@${domain}`;
}
