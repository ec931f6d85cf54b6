import { type GenericSchema, pipe, title } from "valibot";
import { accessResult } from "./access.js";
import { agreementResult, contractResult } from "./agreement.js";
import { atpResult, undoResult } from "./atp.js";
import { backupResult } from "./backup.js";
import { cardListResult, cardNotedResult, cardResult } from "./card.js";
import { checkResult } from "./check.js";
import { completionResult } from "./completion.js";
import { correctResult } from "./correct.js";
import { demoResult } from "./demo.js";
import { envelopeResult } from "./envelope.js";
import { eraseResult } from "./erase.js";
import { errorResult } from "./error.js";
import { explainResult } from "./explain.js";
import { exportResult } from "./export.js";
import { helpResult } from "./help.js";
import { importResult } from "./import.js";
import { keysAcceptResult, keysExportResult, keysForgetResult, keysListResult, keysResult } from "./keys.js";
import { lawAddResult, lawResult } from "./law.js";
import { ledgerCopyResult, ledgerMigrateResult } from "./ledger.js";
import { listResult } from "./list.js";
import * as parts from "./parts.js";
import { payResult } from "./pay.js";
import { payslipResult } from "./payslip.js";
import { registeredResult } from "./registered.js";
import { reportResult } from "./report.js";
import { restoreResult } from "./restore.js";
import { reverseResult } from "./reverse.js";
import { schemaResult } from "./schema.js";
import { setupResult } from "./setup.js";
import { todoResult } from "./todo.js";
import { verifyResult } from "./verify.js";

/** What every command prints with `--json`, whatever it was asked. */
export { envelopeResult };

const results: Readonly<Record<string, GenericSchema>> = {
  access: accessResult,
  agreement: agreementResult,
  atp: atpResult,
  contract: contractResult,
  undo: undoResult,
  backup: backupResult,
  "card activate": cardNotedResult,
  "card deactivate": cardNotedResult,
  "card list": cardListResult,
  card: cardResult,
  "card saldo": cardNotedResult,
  "card set": cardNotedResult,
  check: checkResult,
  completion: completionResult,
  correct: correctResult,
  demo: demoResult,
  erase: eraseResult,
  error: errorResult,
  explain: explainResult,
  export: exportResult,
  help: helpResult,
  import: importResult,
  "keys export": keysExportResult,
  "keys list": keysListResult,
  "keys accept": keysAcceptResult,
  "keys forget": keysForgetResult,
  keys: keysResult,
  "law add": lawAddResult,
  law: lawResult,
  "ledger copy": ledgerCopyResult,
  "ledger migrate": ledgerMigrateResult,
  list: listResult,
  pay: payResult,
  payslip: payslipResult,
  registered: registeredResult,
  report: reportResult,
  restore: restoreResult,
  reverse: reverseResult,
  setup: setupResult,
  todo: todoResult,
  verify: verifyResult,
};

/** The result of each command, by its name: the one source of the types, of the schemas and of what the tests check. */
export const resultShapes: Readonly<Record<string, GenericSchema>> = {
  ...Object.fromEntries(
    Object.entries(results).map(([command, shape]) => [command, pipe(shape, title(`frikort ${command}`))]),
  ),
  schema: schemaResult,
};

/** The parts that stand by name in every schema that uses them. */
export const namedParts: Readonly<Record<string, GenericSchema>> = parts;
