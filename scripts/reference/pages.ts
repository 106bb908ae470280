/** Every page of the reference that is written from the code. */
import { apiPage } from "./api.ts";
import { commandLinePage } from "./command-line.ts";
import { configurationPage } from "./configuration.ts";
import { dutyPage } from "./duty.ts";
import { eventPages } from "./events.ts";
import { formatsPage } from "./formats.ts";
import { logPage } from "./log.ts";
import { notificationPage } from "./notification.ts";
import type { Page } from "./page.ts";
import { problemsPage } from "./problems.ts";
import { reasonsPage } from "./reasons.ts";
import { refusalsPage } from "./refusals.ts";
import { reportPage } from "./report.ts";

export const referencePages = (): Page[] => [
  reportPage(),
  reasonsPage(),
  formatsPage(),
  problemsPage(),
  notificationPage(),
  dutyPage(),
  configurationPage(),
  apiPage(),
  logPage(),
  ...eventPages(),
  refusalsPage(),
  commandLinePage(),
];
