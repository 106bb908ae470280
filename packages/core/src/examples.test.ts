/** The examples in the docstrings of reading give what stands behind them. */
import { testExamplesOf } from "../../../test/docs/docstring-examples.ts";
import * as scope from "./index.ts";

testExamplesOf(new URL("./", import.meta.url), scope, ["classifyReply", "read", "readMany"]);
