/** One destination: how it does now, what it answered, how much fails there, and by which rules mail is sent to it. */

import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { PageHead, QueryView } from "../../components/index.ts";
import type { ViewProps } from "../view.ts";
import { NowCard } from "./now-card.tsx";
import { ProfileCard } from "./profile-card.tsx";
import { RatesCard } from "./rates-card.tsx";
import { RepliesCard } from "./replies-card.tsx";

const EVERY_MS = 15_000;

export function Page({ params: { name = "" } }: ViewProps) {
  const found = useQuery(["destinations", name], (signal) => client.destinations.get({ name }, { signal }), { everyMs: EVERY_MS });
  const profile = useQuery(["profiles", name], (signal) => client.destinations.profile({ name }, { signal }));
  return (
    <>
      <PageHead title={visible(name)} />
      <div class="grid gap-4 lg:grid-cols-2">
        <QueryView query={found}>{(destination) => <NowCard destination={destination} />}</QueryView>
        <QueryView query={profile}>{(one) => <ProfileCard profile={one} />}</QueryView>
        <RatesCard name={name} />
        <RepliesCard name={name} />
      </div>
    </>
  );
}
