/** The page: whoever is in sees a view in its frame, all others the way in. */

import { useEffect } from "preact/hooks";
import { forgetPages, hearEvents, lookWhoIsIn, queries, session } from "../api/index.ts";
import { SignIn } from "../pages/sign-in/index.ts";
import { place } from "../router/index.ts";
import { useStore } from "../state/index.ts";
import { Frame } from "./frame.tsx";

export function App() {
  const { kind } = useStore(session);
  const { path } = useStore(place);
  const isWayIn = path === "/sign-in";
  useEffect(() => {
    if (!isWayIn && kind === "unknown") lookWhoIsIn();
  }, [isWayIn, kind]);
  useEffect(() => {
    if (kind === "somebody" && !isWayIn) return hearEvents();
    // What the one before saw is not for the next one.
    if (kind === "nobody") {
      queries.clear();
      forgetPages();
    }
    return undefined;
  }, [kind, isWayIn]);
  if (isWayIn || kind === "nobody") return <SignIn />;
  return <Frame isReady={kind === "somebody"} />;
}
