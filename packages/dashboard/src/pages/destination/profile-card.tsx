/** By which rules mail is sent there. */

import type { DestinationProfile } from "ricochet/client";
import { Card, Facts } from "../../components/index.ts";
import { countText, spanText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

const SECOND_MS = 1000;

export function ProfileCard({ profile }: { readonly profile: DestinationProfile }) {
  const { destinations: words } = useWords();
  const { language } = useStore(preferences);
  const { name, limits, retryAfterSeconds, warnAfterSeconds, expireAfterSeconds } = profile;
  const span = (seconds: number): string => spanText(seconds * SECOND_MS, language);
  return (
    <Card title={`${words.rules}: ${name}`}>
      <Facts
        facts={[
          { name: words.connections, value: countText(limits.connections, language) },
          { name: words.messagesPerConnection, value: countText(limits.messagesPerConnection, language) },
          { name: words.recipientsPerMessage, value: countText(limits.recipientsPerMessage, language) },
          { name: words.retries, value: retryAfterSeconds.map(span).join(", ") },
          { name: words.warns, value: span(warnAfterSeconds) },
          { name: words.expires, value: span(expireAfterSeconds) },
        ]}
      />
    </Card>
  );
}
