/** The view that the address names: loaded when somebody first goes there, remembered, its heading focused so that readers of screens hear it. */

import { useEffect, useRef, useState } from "preact/hooks";
import { EmptyState, ErrorState, PageHead, SkeletonRows } from "../components/index.ts";
import { VIEWS, type View, type ViewName } from "../pages/index.ts";
import { matchPath, place } from "../router/index.ts";
import { useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";

type Loaded = { readonly kind: "there"; readonly view: View } | { readonly kind: "failed"; readonly error: unknown };

const loaded = new Map<ViewName, Loaded>();

export function ViewHost() {
  const { shell } = useWords();
  const { path } = useStore(place);
  const found = matchPath(path, VIEWS);
  const name = found?.name;
  const now = useView(name);
  useFocusOnMove(path, now?.kind === "there");
  if (found === undefined || name === undefined)
    return (
      <>
        <PageHead title={shell.views.missing} />
        <EmptyState title={shell.missing} />
      </>
    );
  if (now === undefined) return <Waiting title={shell.views[name]} />;
  // A new build may have taken the old files away: only a reload helps.
  if (now.kind === "failed") return <ErrorState error={now.error} onAgain={() => location.reload()} />;
  const { Page } = now.view;
  return <Page key={path} params={found.params} />;
}

function Waiting({ title }: { readonly title: string }) {
  return (
    <>
      <PageHead title={title} />
      <SkeletonRows rows={8} />
    </>
  );
}

function useView(name: ViewName | undefined): Loaded | undefined {
  const [, draw] = useState(0);
  useEffect(() => {
    if (name === undefined || loaded.get(name)?.kind === "there") return;
    const keep = (one: Loaded): void => {
      loaded.set(name, one);
      draw((count) => count + 1);
    };
    const load: (() => Promise<View>) | undefined = VIEWS.find((view) => view.name === name)?.load;
    load?.().then(
      (view) => keep({ kind: "there", view }),
      (error: unknown) => keep({ kind: "failed", error }),
    );
  }, [name]);
  return name === undefined ? undefined : loaded.get(name);
}

/** Not when the page is opened: whoever comes begins at its top. */
function useFocusOnMove(path: string, isThere: boolean): void {
  const before = useRef(path);
  useEffect(() => {
    if (!isThere || before.current === path) return;
    before.current = path;
    document.getElementById("view-title")?.focus({ preventScroll: true });
  }, [path, isThere]);
}
