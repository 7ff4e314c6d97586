// Runs the module of TypeScript that it is given (standard input), its types taken away. It stands where it finds the packages, for as long as it runs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const { outputText } = ts.transpileModule(await text(process.stdin), {
  compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
});
const folder = mkdtempSync(fileURLToPath(new URL("node_modules/.run-", import.meta.url)));
try {
  writeFileSync(`${folder}/module.mjs`, outputText);
  await import(pathToFileURL(`${folder}/module.mjs`));
} finally {
  rmSync(folder, { recursive: true });
}
