/** Which view an address shows: patterns like "/outcomes/:id", tried in their order. */

/** A view of the page. */
export interface Pattern<Name extends string = string> {
  readonly name: Name;
  readonly path: string;
}

/** A view that was found, and what stands at its colons. */
export interface Match<Name extends string = string> {
  readonly name: Name;
  readonly params: Readonly<Record<string, string>>;
}

/** The first that fits. */
export function matchPath<Name extends string>(path: string, patterns: readonly Pattern<Name>[]): Match<Name> | undefined {
  for (const { name, path: pattern } of patterns) {
    const params = paramsOf(stepsOf(path), stepsOf(pattern));
    if (params !== undefined) return { name, params };
  }
  return undefined;
}

function stepsOf(path: string): readonly string[] {
  return path.split("/").filter((step) => step !== "");
}

function paramsOf(steps: readonly string[], pattern: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (steps.length !== pattern.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, wanted] of pattern.entries()) {
    const step = decoded(steps[at] ?? "");
    if (step === undefined) return undefined;
    if (wanted.startsWith(":")) params[wanted.slice(1)] = step;
    else if (wanted !== step) return undefined;
  }
  return params;
}

function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}
