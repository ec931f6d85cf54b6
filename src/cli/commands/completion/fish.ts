import type { Candidates, CompletionTable } from "./completion.js";

/** The script for fish (3 and later). */
export function fishCompletion(table: CompletionTable): string {
  return `# frikort for fish: frikort completion fish | source
${wordFunctions(table)}
${valueFunctions(table)}
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
        ${printed(table.first)}
    else
        if test (count $words) -eq 1
            __frikort_second "$words[1]"
        end
        if test -n "$command"
            __frikort_arguments "$command" $place
        end
    end
end
complete -c frikort -f -a '(__frikort_candidates)'
`;
}

function wordFunctions({ commands, globals, groups }: CompletionTable): string {
  const rows = (own: (command: CompletionTable["commands"][number]) => readonly string[]) =>
    commands.flatMap((command) => (own(command).length === 0 ? [] : [branch(command.name, printed(own(command)))]));
  return `function __frikort_options
    ${printed(globals)}
    switch "$argv[1]"
${rows(({ options }) => options).join("\n")}
    end
end
function __frikort_second
    switch "$argv[1]"
${groups.map(({ called, second }) => `        case ${called.map((one) => `'${one}'`).join(" ")}\n            ${printed(second)}`).join("\n")}
    end
end`;
}

function valueFunctions(table: CompletionTable): string {
  const values = table.values.filter(({ candidates }) => candidates.kind !== "nothing");
  return `function __frikort_values
    switch "$argv[1] $argv[2]"
${values.map(({ command = "*", option, candidates }) => branch(`${command} ${option}`, asked(candidates, table))).join("\n")}
    end
end
function __frikort_arguments
    switch "$argv[1] $argv[2]"
${table.commands.flatMap((command) => argumentsOf(command, table)).join("\n")}
    end
end`;
}

function branch(pattern: string, action: string): string {
  return `        case '${pattern}'\n            ${action}`;
}

function printed(words: readonly string[]): string {
  return `printf '%s\\n' ${words.join(" ")}`;
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
    return [branch(`${name} ${at}`, asked(arg, table))];
  });
}

function asked(candidates: Candidates, table: CompletionTable): string {
  switch (candidates.kind) {
    case "words":
      return printed(candidates.words);
    case "cards":
      return "frikort completion cards --names 2>/dev/null";
    case "vouchers":
    case "waiting":
      return `frikort completion ${candidates.kind} 2>/dev/null`;
    case "files":
      return "__fish_complete_path (commandline -ct)";
    case "commands":
      return printed(table.first);
    case "nothing":
      return "true";
  }
}
