import type { Candidates, CompletionTable } from "./completion.js";

/** The script for PowerShell (5.1 and later). */
export function powershellCompletion(table: CompletionTable): string {
  return `# frikort for PowerShell: frikort completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName frikort -ScriptBlock {
  param($current, $ast, $position)
${tables(table)}
  $globals = ${list(table.globals)}
  $first = ${list(table.first)}
  $takingValue = ${list(table.takingValue)}
${search}
}
`;
}

/** What the script looks things up in, by command, by command and option, by command and place. */
function tables({ commands, values, ...table }: CompletionTable): string {
  const whole = { commands, values, ...table };
  const row = (key: string, words: readonly string[]) => `    '${key}' = ${list(words)}`;
  const names = commands.flatMap(({ name, called }) => called.map((one) => `    '${one}' = '${name}'`));
  const options = commands.map(({ name, options: own }) => row(name, own));
  const seconds = table.groups.flatMap(({ called, second }) => called.map((one) => row(one, second)));
  const ofOptions = values.map(({ command = "", option, candidates }) =>
    row(`${command} ${option}`, asked(candidates, whole)),
  );
  const ofPlaces = commands.flatMap(({ name, args, repeats }) =>
    args.map((arg, place) => row(`${name} ${repeats && place === args.length - 1 ? "*" : place}`, asked(arg, whole))),
  );
  const all = { names, options, seconds, values: ofOptions, places: ofPlaces };
  return Object.entries(all)
    .map(([name, rows]) => `  $${name} = @{\n${rows.join("\n")}\n  }`)
    .join("\n");
}

const search = `  $said = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($current -ne '' -and $said.Count -gt 0) { $said = @($said | Select-Object -SkipLast 1) }
  $words = @()
  $skip = ''
  foreach ($word in $said) {
    if ($skip -ne '') { $skip = '' }
    elseif ($takingValue -contains $word) { $skip = $word }
    elseif (-not $word.StartsWith('--')) { $words += $word }
  }
  $command = ''
  $place = 0
  if ($words.Count -ge 1 -and $names.ContainsKey($words[0])) { $command = $names[$words[0]]; $place = $words.Count - 1 }
  if ($words.Count -ge 2 -and $names.ContainsKey("$($words[0]) $($words[1])")) {
    $command = $names["$($words[0]) $($words[1])"]
    $place = $words.Count - 2
  }
  $found = @()
  $named = @()
  if ($skip -ne '') {
    if ($values.ContainsKey("$command $skip")) { $found = $values["$command $skip"] }
    elseif ($values.ContainsKey(" $skip")) { $found = $values[" $skip"] }
  } elseif ($current.StartsWith('-')) {
    $found = $globals
    if ($options.ContainsKey($command)) { $found += $options[$command] }
  } elseif ($words.Count -eq 0) {
    $found = $first
  } else {
    if ($words.Count -eq 1 -and $seconds.ContainsKey($words[0])) { $found += $seconds[$words[0]] }
    if ($places.ContainsKey("$command $place")) { $found += $places["$command $place"] }
    elseif ($places.ContainsKey("$command *")) { $found += $places["$command *"] }
  }
  foreach ($asked in @('cards', 'vouchers', 'waiting')) {
    if ($found -contains "@$asked") {
      $found = @($found | Where-Object { $_ -ne "@$asked" }) + @(frikort completion $asked 2>$null)
      if ($asked -eq 'cards' -and $current -match '^[^0-9-]') { $named = @(frikort completion "cards $current" 2>$null) }
    }
  }
  @($found | Where-Object { $_ -like "$current*" }) + @($named) | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }`;

function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word}'`).join(", ")})`;
}

/** Cards and vouchers are asked for when they are needed; files are what the shell offers when nothing is found. */
function asked(candidates: Candidates, table: CompletionTable): readonly string[] {
  switch (candidates.kind) {
    case "words":
      return candidates.words;
    case "cards":
    case "vouchers":
    case "waiting":
      return [`@${candidates.kind}`];
    case "commands":
      return table.first;
    case "files":
    case "nothing":
      return [];
  }
}
