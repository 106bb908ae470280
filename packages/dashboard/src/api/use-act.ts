/** Something that a person does and the server carries out: once at a time, with its result told, and what it changed asked anew. */

import { useState } from "preact/hooks";
import { changed } from "./topics.ts";

/** An act. */
export interface Act<Given extends readonly unknown[]> {
  readonly isActing: boolean;
  readonly error: unknown;
  /** True when it was done. */
  run(...given: Given): Promise<boolean>;
}

/** Makes a function an act; `topics` are the first parts of the questions that it changes. */
export function useAct<Given extends readonly unknown[]>(
  act: (...given: Given) => Promise<unknown>,
  topics: readonly string[] = [],
): Act<Given> {
  const [state, setState] = useState<{ readonly isActing: boolean; readonly error: unknown }>({ isActing: false, error: undefined });
  const run = async (...given: Given): Promise<boolean> => {
    if (state.isActing) return false;
    setState({ isActing: true, error: undefined });
    try {
      await act(...given);
      setState({ isActing: false, error: undefined });
      for (const topic of topics) changed(topic);
      return true;
    } catch (error) {
      setState({ isActing: false, error });
      return false;
    }
  };
  return { ...state, run };
}
