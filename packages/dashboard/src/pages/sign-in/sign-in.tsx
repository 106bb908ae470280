/** The way in: a link with a secret in its fragment signs in at once; without one the page says how to get a link. */

import { useEffect, useState } from "preact/hooks";
import { signIn } from "../../api/index.ts";
import { CodeBlock, PageHead } from "../../components/index.ts";
import { navigate } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";

type State = "working" | "waiting" | "failed";

export function SignIn() {
  const words = useWords().signIn;
  const [state, setState] = useState<State>("working");
  useEffect(() => {
    const secret = location.hash.slice(1);
    // The secret neither stays in the address bar nor in the history.
    history.replaceState(null, "", location.pathname);
    if (location.pathname !== "/sign-in" || secret === "") setState("waiting");
    else
      signIn(secret).then(
        (isIn) => (isIn ? navigate("/", { replace: true }) : setState("failed")),
        () => setState("failed"),
      );
  }, []);
  return (
    <main id="content" class="mx-auto max-w-lg px-4 pt-16">
      <PageHead title={words.title} />
      {state === "working" ? (
        <p role="status">{words.working}</p>
      ) : (
        <div class="grid gap-3 rounded-lg border border-line bg-surface p-4">
          {state === "failed" && (
            <p role="alert" class="font-semibold text-hard">
              ■ {words.failed}
            </p>
          )}
          <p>{words.how}</p>
          <CodeBlock text={words.command} label={words.title} />
          <p class="text-muted">{words.hint}</p>
        </div>
      )}
    </main>
  );
}
