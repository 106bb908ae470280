/** The examples in the docstrings of this folder give what stands behind them. */
import { testExamplesOf } from "../../../../test/docs/docstring-examples.ts";
import * as scope from "./index.ts";

testExamplesOf(new URL("./", import.meta.url), scope, [
  "addressStandingOf",
  "applyOutcome",
  "reactivate",
  "suppressByHand",
  "chooseProfile",
  "adaptDestination",
  "allowedConnections",
  "freshDestination",
  "judgeReply",
  "isWarningDue",
  "nextAttempt",
  "looksLikeOutage",
  "suppressionPolicyFaults",
]);
