import { type Candidates, type CompletionTable, firstWords } from "./completion.js";

/** The script for fish (3 and later). */
export function fishCompletion(table: CompletionTable): string {
  const { commands } = table;
  const options = commands.filter((command) => command.options.length > 0);
  const seconds = commands.filter((command) => command.second.length > 0);
  const values = table.values.filter(({ candidates }) => candidates.kind !== "nothing");
  return `# frikort for fish: frikort completion fish | source
function __frikort_options
    printf '%s\\n' ${table.globals.join(" ")}
    switch "$argv[1]"
${options.map(({ name, options: own }) => `        case '${name}'\n            printf '%s\\n' ${own.join(" ")}`).join("\n")}
    end
end
function __frikort_values
    switch "$argv[1] $argv[2]"
${values.map(({ command, option, candidates }) => `        case '${command ?? "*"} ${option}'\n            ${asked(candidates, table)}`).join("\n")}
    end
end
function __frikort_arguments
    switch "$argv[1] $argv[2]"
${commands.flatMap((command) => argumentsOf(command, table)).join("\n")}
    end
end
function __frikort_second
    switch "$argv[1]"
${seconds.map(({ name, second }) => `        case '${name}'\n            printf '%s\\n' ${second.join(" ")}`).join("\n")}
    end
end
function __frikort_candidates
    set -l said (commandline -opc)
    set -l current (commandline -ct)
    set -l words
    set -l skip ''
    for word in $said[2..-1]
        if test -n "$skip"
            set skip ''
        else if contains -- $word ${table.takingValue.join(" ")}
            set skip $word
        else if not string match -q -- '--*' $word
            set words $words $word
        end
    end
    set -l command ''
    set -l place 0
    switch "$words[1]"
${namesOf(table, false)}
    end
    switch "$words[1] $words[2]"
${namesOf(table, true)}
    end
    if test -n "$skip"
        __frikort_values "$command" $skip
    else if string match -q -- '-*' $current
        __frikort_options "$command"
    else if test (count $words) -eq 0
        printf '%s\\n' ${firstWords(table).join(" ")}
    else
        if test (count $words) -eq 1
            __frikort_second "$command"
        end
        if test -n "$command"
            __frikort_arguments "$command" $place
        end
    end
end
complete -c frikort -f -a '(__frikort_candidates)'
`;
}

function namesOf({ commands }: CompletionTable, pairs: boolean): string {
  return commands
    .filter(({ name }) => name.includes(" ") === pairs)
    .map(({ name, called }) => {
      const names = called.map((one) => `'${one}'`).join(" ");
      return `        case ${names}\n            set command '${name}'\n            set place (math (count $words) - ${pairs ? 2 : 1})`;
    })
    .join("\n");
}

function argumentsOf({ name, args, repeats }: CompletionTable["commands"][number], table: CompletionTable) {
  return args.flatMap((arg, place) => {
    if (arg.kind === "nothing") return [];
    const at = repeats && place === args.length - 1 ? "*" : String(place);
    return [`        case '${name} ${at}'\n            ${asked(arg, table)}`];
  });
}

function asked(candidates: Candidates, table: CompletionTable): string {
  switch (candidates.kind) {
    case "words":
      return `printf '%s\\n' ${candidates.words.join(" ")}`;
    case "cards":
    case "vouchers":
      return `frikort completion ${candidates.kind} 2>/dev/null`;
    case "files":
      return "__fish_complete_path (commandline -ct)";
    case "commands":
      return `printf '%s\\n' ${firstWords(table).join(" ")}`;
    case "nothing":
      return "true";
  }
}
