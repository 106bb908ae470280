/** The view "queue". */

import { EmptyState, PageHead } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

export function Page() {
  const { shell } = useWords();
  return (
    <>
      <PageHead title={shell.views.queue} />
      <EmptyState />
    </>
  );
}
