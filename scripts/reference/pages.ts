/** Every page of the reference that is written from the code. */
import type { Page } from "./page.ts";
import { problemsPage } from "./problems.ts";
import { reasonsPage } from "./reasons.ts";

export const referencePages = (): Page[] => [reasonsPage(), problemsPage()];
