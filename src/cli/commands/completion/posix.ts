import type { Candidates, CompletionTable } from "./completion.js";

/** The script for bash (4 and later). */
export function bashCompletion(table: CompletionTable): string {
  return `# frikort for bash: source <(frikort completion bash)
${shared(table)}
_frikort() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line start
  start="$current"
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o default 2>/dev/null
      COMPREPLY=()
      return
    fi
    if [ "$line" = ":all" ]; then start=""; continue; fi
    case "$line" in "$start"*) COMPREPLY+=("$line") ;; esac
  done < <(_frikort_candidates "$current" "\${COMP_WORDS[@]:1:COMP_CWORD-1}")
}
complete -F _frikort frikort
`;
}

/** The script for zsh. */
export function zshCompletion(table: CompletionTable): string {
  return `#compdef frikort
# frikort for zsh: source <(frikort completion zsh), after compinit
${shared(table)}
_frikort() {
  local -a found
  found=("\${(@f)$(_frikort_candidates "\${words[CURRENT]}" "\${(@)words[2,CURRENT-1]}")}")
  if [[ "\${found[1]}" == ":files" ]]; then
    _files
  else
    local -i all=\${found[(i):all]}
    compadd -- "\${(@)found[1,all-1]:#}"
    compadd -U -- "\${(@)found[all+1,-1]:#}"
  fi
}
compdef _frikort frikort
`;
}

/** Functions that bash and zsh read alike; they split no variable and use no array. */
function shared(table: CompletionTable): string {
  return [wordFunctions(table), valueFunctions(table), commandFunction(table), candidatesFunction].join("\n");
}

function wordFunctions(table: CompletionTable): string {
  const words = (rows: readonly (readonly [name: string, words: readonly string[]])[]) =>
    rows.filter(([, own]) => own.length > 0).map(([name, own]) => branch(quoted(name), printed(own)));
  return `_frikort_takes_value() {
  case "$1" in ${table.takingValue.join("|")}) return 0 ;; esac
  return 1
}
_frikort_first() {
  ${printed(table.first)}
}
_frikort_options() {
  ${printed(table.globals)}
  case "$1" in
${words(table.commands.map(({ name, options }) => [name, options])).join("\n")}
  esac
}
_frikort_second() {
  case "$1" in
${table.groups.map(({ called, second }) => branch(called.map(quoted).join("|"), printed(second))).join("\n")}
  esac
}`;
}

function valueFunctions(table: CompletionTable): string {
  const values = table.values.flatMap(({ command, option, candidates }) => {
    if (candidates.kind === "nothing") return [];
    const pattern = command === undefined ? `*${quoted(` ${option}`)}` : quoted(`${command} ${option}`);
    return [branch(pattern, asked(candidates, table))];
  });
  const args = table.commands.flatMap(({ name, args: own, repeats }) =>
    own.flatMap((arg, place) => {
      if (arg.kind === "nothing") return [];
      const isLast = repeats && place === own.length - 1;
      return [branch(isLast ? `${quoted(`${name} `)}*` : quoted(`${name} ${place}`), asked(arg, table))];
    }),
  );
  return `_frikort_values() {
  case "$1 $2" in
${values.join("\n")}
  esac
}
_frikort_arguments() {
  case "$1 $2" in
${args.join("\n")}
  esac
}`;
}

/** Prints how many words the command is written with, and its name. */
function commandFunction({ commands }: CompletionTable): string {
  const named = (pairs: boolean) =>
    commands
      .filter(({ name }) => name.includes(" ") === pairs)
      .map(({ name, called }) =>
        branch(called.map(quoted).join("|"), `echo ${quoted(`${pairs ? 2 : 1} ${name}`)}; return`),
      )
      .join("\n");
  return `_frikort_command() {
  case "$1 $2" in
${named(true)}
  esac
  case "$1" in
${named(false)}
  esac
}`;
}

const candidatesFunction = `_frikort_candidates() {
  local current="$1" first="" second="" last="" skip="" command="" found="" word=""
  local count=0 place=0
  shift
  for word in "$@"; do
    last="$word"
    if [ -n "$skip" ]; then
      skip=""
      continue
    fi
    case "$word" in
      "") ;;
      --*) if _frikort_takes_value "$word"; then skip=1; fi ;;
      *)
        count=$((count + 1))
        if [ "$count" = 1 ]; then first="$word"; elif [ "$count" = 2 ]; then second="$word"; fi
        ;;
    esac
  done
  found="$(_frikort_command "$first" "$second")"
  command="\${found#* }"
  if [ -n "$found" ]; then place=$((count - \${found%% *})); fi
  if [ -n "$skip" ]; then
    _frikort_values "$command" "$last" "$current"
  elif [ "\${current#-}" != "$current" ]; then
    _frikort_options "$command"
  elif [ "$count" = 0 ]; then
    _frikort_first
  else
    if [ "$count" = 1 ]; then _frikort_second "$first"; fi
    if [ -n "$command" ]; then _frikort_arguments "$command" "$place" "$current"; fi
  fi
}`;

function branch(pattern: string, action: string): string {
  return `    ${pattern}) ${action} ;;`;
}

function printed(words: readonly string[]): string {
  return `printf '%s\\n' ${words.join(" ")}`;
}

function asked(candidates: Candidates, table: CompletionTable): string {
  switch (candidates.kind) {
    case "words":
      return printed(candidates.words);
    case "cards":
      return `case "$3" in *[!0-9]*) printf ':all\\n' ;; esac; frikort completion "cards $3" 2>/dev/null`;
    case "vouchers":
    case "waiting":
      return `frikort completion ${candidates.kind} 2>/dev/null`;
    case "files":
      return "printf ':files\\n'";
    case "commands":
      return printed(table.first);
    case "nothing":
      return ":";
  }
}

function quoted(text: string): string {
  return `"${text}"`;
}
