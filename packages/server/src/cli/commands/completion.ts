/**
 * `ricochet completion`: a script that teaches a shell the verbs and options. The words are asked of
 * the program itself, so that the script never grows old. Options are proposed where one is begun;
 * where the program has nothing else to propose, a file is meant.
 */

import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { shown } from "./shown.ts";

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_ricochet() {
  local IFS=$'\\n' word="\${COMP_WORDS[COMP_CWORD]}" unwanted='^-'
  [[ $word != -* ]] || unwanted='^$'
  COMPREPLY=($(RICOCHET_COMPLETE=1 ricochet "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1 | grep -ve "$unwanted"))
  [[ \${#COMPREPLY[@]} -gt 0 ]] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _ricochet ricochet
`,
  zsh: `#compdef ricochet
_ricochet() {
  local -a found
  found=(\${(f)"$(RICOCHET_COMPLETE=1 ricochet "\${(@)words[2,CURRENT]}" 2>/dev/null | tr '\\t' ':')"})
  [[ $words[CURRENT] == -* ]] || found=(\${found:#-*})
  if (( \${#found} )); then _describe ricochet found; else _files; fi
}
compdef _ricochet ricochet
`,
  fish: `complete -c ricochet -a '(RICOCHET_COMPLETE=1 ricochet (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
};

export function completion(this: Context, _flags: Record<never, never>, shell: string): void {
  const script = SCRIPTS[shell];
  if (script === undefined)
    this.fail(EXIT.wrongUse, `ricochet completion: no script for "${shown(shell)}"; there are ${Object.keys(SCRIPTS).join(", ")}`);
  else this.process.stdout.write(script);
}
