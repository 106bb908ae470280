/** A list that the server gives page by page: what came so far, and how to ask for more. A changed question begins anew. */

import { useEffect, useRef, useState } from "preact/hooks";
import { keyOf } from "./use-query.ts";

/** A page, as the API has it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** What came so far. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly error: unknown;
  readonly isAsking: boolean;
  /** Nothing came yet. */
  readonly isFirst: boolean;
  readonly hasMore: boolean;
  /** Asks for the next page, unless one is on its way. */
  more(): void;
  /** Begins anew, showing what is there until the answer comes. */
  again(): void;
}

type State<Item> = Pick<Pages<Item>, "items" | "error" | "isAsking"> & { readonly key: string; readonly next: string | undefined };

/** Asks for the first page, and for others when told to. */
export function usePages<Item>(
  parts: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
): Pages<Item> {
  const key = keyOf(parts);
  const [state, setState] = useState<State<Item>>(() => begun(key));
  const underWay = useRef<AbortController>(undefined);
  const fetchPage = async (cursor: string | undefined): Promise<void> => {
    underWay.current?.abort();
    const own = new AbortController();
    underWay.current = own;
    setState((before) => ({ ...before, key, isAsking: true, error: undefined }));
    try {
      const page = await ask(cursor, own.signal);
      if (underWay.current !== own) return;
      setState((before) => ({
        ...{ key, error: undefined, isAsking: false, next: page.next },
        items: cursor === undefined ? page.items : [...before.items, ...page.items],
      }));
    } catch (error) {
      if (underWay.current === own) setState((before) => ({ ...before, error, isAsking: false }));
    } finally {
      if (underWay.current === own) underWay.current = undefined;
    }
  };
  useEffect(() => {
    setState((before) => (before.key === key ? before : begun(key)));
    fetchPage(undefined);
    return () => {
      underWay.current?.abort();
      underWay.current = undefined;
    };
  }, [key]);
  const shown = state.key === key ? state : begun<Item>(key);
  return {
    ...{ items: shown.items, error: shown.error, isAsking: shown.isAsking, hasMore: shown.next !== undefined },
    isFirst: shown.isAsking && shown.items.length === 0,
    more: () => {
      if (underWay.current === undefined && shown.next !== undefined) fetchPage(shown.next);
    },
    again: () => {
      fetchPage(undefined);
    },
  };
}

function begun<Item>(key: string): State<Item> {
  return { key, items: [], error: undefined, isAsking: true, next: undefined };
}
