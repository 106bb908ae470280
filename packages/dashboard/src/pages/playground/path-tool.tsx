/** Signs a return path, or says what one is worth. */

import { useId, useState } from "preact/hooks";
import { client, may, useAct } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Badge, Button, CodeBlock, ErrorState } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

type Said =
  | { readonly kind: "signed"; readonly address: string }
  | { readonly kind: "checked"; readonly isValid: boolean; readonly text: string };

const SAID_BY = {
  async check(address: string): Promise<Said> {
    const { isValid, reason, scheme, address: behind } = await client.returnPaths.check({ body: { address } });
    return { kind: "checked", isValid, text: [scheme, behind, reason].filter((part) => part !== undefined).join(" · ") };
  },
  async sign(address: string): Promise<Said> {
    return { kind: "signed", address: (await client.returnPaths.sign({ body: { address } })).address };
  },
} as const;

export function PathTool() {
  const { common, playground } = useWords();
  const maySign = may("send");
  const id = useId();
  const [address, setAddress] = useState("");
  const [said, setSaid] = useState<Said>();
  const act = useAct(async (verb: "check" | "sign") => {
    setSaid(undefined);
    setSaid(await SAID_BY[verb](address));
  });
  return (
    <form
      class="grid max-w-160 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        act.run("check");
      }}
    >
      <p class="text-muted">{playground.pathHint}</p>
      <label for={id} class="grid gap-1 text-muted">
        {playground.address}
        <input
          id={id}
          class="field font-mono"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          maxLength={512}
          autoComplete="off"
          spellcheck={false}
        />
      </label>
      <div class="flex gap-2">
        <Button type="submit" kind="primary" disabled={address === "" || act.isActing}>
          {playground.check}
        </Button>
        <Button
          disabled={address === "" || act.isActing || !maySign}
          {...(!maySign && { title: common.notAllowed })}
          onClick={() => act.run("sign")}
        >
          {playground.sign}
        </Button>
      </div>
      <div aria-live="polite">
        {act.error !== undefined && <ErrorState error={act.error} />}
        {said?.kind === "signed" && (
          <div class="grid justify-items-start gap-2">
            <CodeBlock text={said.address} label={playground.address} doesWrap />
            <Button onClick={() => setAddress(said.address)}>{playground.useIt}</Button>
          </div>
        )}
        {said?.kind === "checked" && (
          <p class="flex flex-wrap items-center gap-2">
            <Badge tone={said.isValid ? "good" : "hard"}>{said.isValid ? playground.valid : playground.invalid}</Badge>
            <span class="break-all">{visible(said.text)}</span>
          </p>
        )}
      </div>
    </form>
  );
}
