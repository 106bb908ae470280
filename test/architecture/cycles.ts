/** Finds a circle in a graph of names. Depth first, every node entered once, so linear in the arrows. */

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The circles met on the way, each as "a -> b -> a"; empty if there is none. */
export function findCycles(graph: Graph): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[] = [];
  const visit = (node: string): void => {
    if (done.has(node)) return;
    const at = path.indexOf(node);
    if (at >= 0) {
      cycles.push([...path.slice(at), node].join(" -> "));
      return;
    }
    path.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    path.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return cycles;
}
