/**
 * Aliases that lead back to themselves: mail for them would be handed round until somebody counts the hops. One walk
 * over all of them, without recursion, so that neither many nor long chains cost more than reading them did.
 *
 * An alias that names itself among others keeps a copy, and is no circle.
 */

/** Address or "@domain" -> what stands behind it. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** Each circle once, from the alias at which it was entered back to it. */
export function aliasCircles(aliases: Aliases): readonly (readonly string[])[] {
  const finished = new Set<string>();
  return [...aliases.keys()].flatMap((start) => [...circlesFrom(start, { aliases, finished })]);
}

interface Walk {
  readonly aliases: Aliases;
  /** From these on everything has been seen. */
  readonly finished: Set<string>;
}

interface Step {
  readonly address: string;
  readonly targets: Iterator<string>;
}

function* circlesFrom(start: string, { aliases, finished }: Walk): Generator<readonly string[]> {
  if (finished.has(start)) return;
  const enter = (address: string): Step => ({ address, targets: (aliases.get(address) ?? []).values() });
  const path: Step[] = [enter(start)];
  const places = new Map([[start, 0]]);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { value: target, done } = step.targets.next();
    if (done === true) {
      finished.add(step.address);
      places.delete(step.address);
      path.pop();
    } else if (places.has(target)) {
      if (target !== step.address) yield [...path.slice(places.get(target)).map(({ address }) => address), target];
    } else if (!finished.has(target)) {
      places.set(target, path.length);
      path.push(enter(target));
    }
  }
}
