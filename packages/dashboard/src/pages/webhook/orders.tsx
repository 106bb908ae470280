/** What can be done with a webhook. What cannot be undone, or stops something, asks first. */

import { useState } from "preact/hooks";
import type { Webhook } from "ricochet/client";
import { client, may, useAct } from "../../api/index.ts";
import { Button, type Confirmation, confirm, Refusal, SecretDialog, toast } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { navigate } from "../../router/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

export function Orders({ webhook: { id, isEnabled } }: { readonly webhook: Webhook }) {
  const { common, webhooks: words } = useWords();
  const [secret, setSecret] = useState<string>();
  const act = useAct((one: () => Promise<unknown>) => one(), ["webhooks"]);
  const test = useTest(id);
  const isAllowed = may("operate");
  const state = { disabled: !isAllowed || act.isActing, ...(!isAllowed && { title: common.notAllowed }) };
  const asked = async (confirmation: Confirmation, one: () => Promise<unknown>): Promise<void> => {
    if (await confirm(confirmation)) await act.run(one);
  };
  const rotate = async (): Promise<void> => setSecret((await client.webhooks.rotate({ id, body: { keepsOld: true } })).secret);
  const remove = async (): Promise<void> => {
    await client.webhooks.remove({ id });
    toast(words.removed);
    navigate("/webhooks");
  };
  const turn = (isOn: boolean): Promise<unknown> => client.webhooks.change({ id, body: { isEnabled: isOn } });
  const off = { title: words.offTitle, text: words.offText, verb: words.switchOff };
  return (
    <>
      <Refusal error={act.error} />
      <Button {...state} onClick={() => act.run(test)}>
        {words.test}
      </Button>
      <Button {...state} onClick={() => asked({ title: words.rotateTitle, text: words.rotateText, verb: words.rotate }, rotate)}>
        {words.rotate} …
      </Button>
      <Button {...state} onClick={() => (isEnabled ? asked(off, () => turn(false)) : act.run(() => turn(true)))}>
        {isEnabled ? `${words.switchOff} …` : words.switchOn}
      </Button>
      <Button
        {...state}
        kind="danger"
        onClick={() => asked({ title: words.removeTitle, text: words.removeText, verb: words.remove, isDangerous: true }, remove)}
      >
        {words.remove} …
      </Button>
      {secret !== undefined && (
        <SecretDialog title={words.secretTitle} hint={words.secretHint} secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </>
  );
}

function useTest(id: string): () => Promise<void> {
  const { webhooks: words } = useWords();
  const { language } = useStore(preferences);
  return async () => {
    const { isDelivered, code, text, tookMs } = await client.webhooks.test({ id });
    const answer = [code, text].filter((part) => part !== undefined && part !== "").join(" ");
    toast(isDelivered ? words.tested(answer, countText(tookMs, language)) : words.testFailed(answer), isDelivered ? "good" : "hard");
  };
}
