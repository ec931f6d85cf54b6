import * as v from "valibot";

export const completionResult = v.union([
  v.strictObject({
    shell: v.picklist(["bash", "zsh", "fish", "powershell"]),
    script: v.string(),
  }),
  v.strictObject({
    found: v.array(v.string()),
  }),
]);
