/** What bounces say in Hindi: Google's notices; mail servers themselves answer in English. */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { GMAIL } from "./sources.ts";

export const hi: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "gmail-not-found", phrase: "पता नहीं {मिला,मिल पाया,मिल सका}", source: GMAIL, example: "आपका ईमेल a@example.com को डिलीवर नहीं हुआ, क्योंकि पता नहीं मिला" },
  ], "hi"),
  ...rulesOf("mailbox-full", [
    { slug: "inbox-full", phrase: "{इनबॉक्स,मेलबॉक्स} {भर गया,भरा हुआ,भर चुका,पूरा भर गया}", source: GMAIL, example: "जिसे आपने ईमेल भेजा है, उसका इनबॉक्स भर गया है" },
  ], "hi"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "{आपने जिस समूह से संपर्क,आपने जिस ग्रुप से संपर्क,जिस समूह से आपने संपर्क,जिस ग्रुप से आपने संपर्क}", source: "Google Groups notification", example: "आपने जिस समूह से संपर्क (list) करने का प्रयास किया, हो सकता है कि वह मौजूद न हो, या आपको इस समूह को संदेश पोस्ट करने की अनुमति न हो." },
  ], "hi"),
];
