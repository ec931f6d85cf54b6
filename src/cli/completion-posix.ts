import { type Candidates, type CompletionTable, firstWords } from "./completion.js";

/** The script for bash (3.2 and later). */
export function bashCompletion(table: CompletionTable): string {
  return `# frikort for bash: source <(frikort completion bash)
${shared(table)}
_frikort() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o default 2>/dev/null
      COMPREPLY=()
      return
    fi
    case "$line" in "$current"*) COMPREPLY+=("$line") ;; esac
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
    compadd -- "\${(@)found:#}"
  fi
}
compdef _frikort frikort
`;
}

/** Functions that bash and zsh read alike; they split no variable and use no array. */
function shared(table: CompletionTable): string {
  const { commands } = table;
  const pairs = commands.filter(({ name }) => name.includes(" "));
  const single = commands.filter(({ name }) => !name.includes(" "));
  const value = ({ command, option, candidates }: CompletionTable["values"][number]) =>
    `${command === undefined ? "*" : quoted(command)}${quoted(` ${option}`)}) ${asked(candidates, table)} ;;`;
  return `_frikort_takes_value() {
  case "$1" in ${table.takingValue.join("|")}) return 0 ;; esac
  return 1
}
_frikort_first() {
  printf '%s\\n' ${firstWords(table).join(" ")}
}
_frikort_options() {
  printf '%s\\n' ${table.globals.join(" ")}
  case "$1" in
${commands
  .filter(({ options }) => options.length > 0)
  .map(({ name, options }) => `    ${quoted(name)}) printf '%s\\n' ${options.join(" ")} ;;`)
  .join("\n")}
  esac
}
_frikort_values() {
  case "$1 $2" in
${table.values
  .filter(({ candidates }) => candidates.kind !== "nothing")
  .map((one) => `    ${value(one)}`)
  .join("\n")}
  esac
}
_frikort_second() {
  case "$1" in
${commands
  .filter(({ second }) => second.length > 0)
  .map(({ name, second }) => `    ${quoted(name)}) printf '%s\\n' ${second.join(" ")} ;;`)
  .join("\n")}
  esac
}
_frikort_arguments() {
  case "$1 $2" in
${commands
  .flatMap(({ name, args, repeats }) =>
    args.map((arg, place) => argument(name, arg, repeats && place === args.length - 1 ? "*" : String(place), table)),
  )
  .filter((line) => line !== "")
  .join("\n")}
  esac
}
_frikort_candidates() {
  local current="$1" first="" second="" last="" skip="" command="" word=""
  local count=0 place=0
  shift
  for word in "$@"; do
    last="$word"
    if [ -n "$skip" ]; then
      skip=""
      continue
    fi
    case "$word" in
      --*) if _frikort_takes_value "$word"; then skip=1; fi ;;
      *)
        count=$((count + 1))
        if [ "$count" = 1 ]; then first="$word"; elif [ "$count" = 2 ]; then second="$word"; fi
        ;;
    esac
  done
  case "$first" in
${single.map(({ name, called }) => `    ${called.join("|")}) command=${quoted(name)}; place=$((count - 1)) ;;`).join("\n")}
  esac
  case "$first $second" in
${pairs.map(({ name, called }) => `    ${called.map(quoted).join("|")}) command=${quoted(name)}; place=$((count - 2)) ;;`).join("\n")}
  esac
  if [ -n "$skip" ]; then
    _frikort_values "$command" "$last"
  elif [ "\${current#-}" != "$current" ]; then
    _frikort_options "$command"
  elif [ "$count" = 0 ]; then
    _frikort_first
  else
    if [ "$count" = 1 ]; then _frikort_second "\${command:-$first}"; fi
    if [ -n "$command" ]; then _frikort_arguments "$command" "$place"; fi
  fi
}`;
}

function argument(name: string, arg: Candidates, place: string, table: CompletionTable): string {
  if (arg.kind === "nothing") return "";
  const pattern = place === "*" ? `${quoted(`${name} `)}*` : quoted(`${name} ${place}`);
  return `    ${pattern}) ${asked(arg, table)} ;;`;
}

function asked(candidates: Candidates, table: CompletionTable): string {
  switch (candidates.kind) {
    case "words":
      return `printf '%s\\n' ${candidates.words.join(" ")}`;
    case "cards":
    case "vouchers":
      return `frikort completion ${candidates.kind} 2>/dev/null`;
    case "files":
      return "printf ':files\\n'";
    case "commands":
      return `printf '%s\\n' ${firstWords(table).join(" ")}`;
    case "nothing":
      return ":";
  }
}

function quoted(text: string): string {
  return `"${text}"`;
}
