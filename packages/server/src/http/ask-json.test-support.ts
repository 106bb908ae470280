/** Asks the API for JSON; an answer with another status than the expected one is a failure. */

import type { AskOptions, TestApi } from "./api.test-support.ts";

/** Whatever a test looks into. */
// biome-ignore lint/suspicious/noExplicitAny: a test says by what it expects what there is
type Anything = any;

/** Asks; undefined where the answer has no body. */
export async function json(
  api: TestApi,
  path: string,
  { status = 200, ...options }: AskOptions & { readonly status?: number } = {},
): Promise<Anything> {
  const response = await api.ask(path, options);
  const text = await response.text();
  if (response.status !== status) throw new TypeError(`${path} answered ${response.status} instead of ${status}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
