/** Events of one subject one after the other, until one is not heard; those of several subjects at once, but not too many. */

import type { Item, Told } from "./told.ts";

/** An event, or one that has to wait for another of its subject. */
export type Listed = Item & { readonly isBehind?: boolean };

/** Chains that are told at once. */
const AT_ONCE = 8;

/** Tells all of them; what became of each. */
export async function tellChains(items: readonly Listed[], tellOne: (item: Item) => Promise<Told>): Promise<readonly Told[]> {
  const told: Told[] = items.filter(({ isBehind }) => isBehind === true).map(behind);
  const chains = chainsOf(items.filter(({ isBehind }) => isBehind !== true)).values();
  const work = async (): Promise<void> => {
    // all of them take from the one iterator
    for (const chain of chains) told.push(...(await tellChain(chain, tellOne)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return told;
}

function chainsOf(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const chains = new Map<string, Item[]>();
  for (const item of items) {
    const chain = chains.get(item.event.subject);
    if (chain === undefined) chains.set(item.event.subject, [item]);
    else chain.push(item);
  }
  return chains;
}

async function tellChain(chain: readonly Item[], tellOne: (item: Item) => Promise<Told>): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const item of chain) {
    const one = await tellOne(item);
    told.push(one);
    if (one.result === "heard" || one.result === "nothing") continue;
    return [...told, ...chain.slice(told.length).map(behind)];
  }
  return told;
}

function behind({ event, delivery }: Item): Told {
  return { item: { event, ...(delivery !== undefined && { delivery }) }, result: "behind" };
}
