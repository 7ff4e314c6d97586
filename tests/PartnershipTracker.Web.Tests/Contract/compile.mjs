// Compiles TypeScript against the types that openapi-typescript makes of an OpenAPI document. Standard input: { "document": …, "modules": { "name.ts": "source", … } }; the types
// stand beside the modules as tracker.d.ts. Prints each fault on a line. Nothing is written, nothing is run.
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const { document, modules } = JSON.parse(await text(process.stdin));
const folder = dirname(fileURLToPath(import.meta.url));
const files = new Map(Object.entries({ ...modules, "tracker.d.ts": astToString(await openapiTS(document)) }).map(([name, source]) => [join(folder, name), source]));

const options = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};
const host = ts.createCompilerHost(options);
const { fileExists, readFile, getSourceFile } = host;
host.fileExists = (name) => files.has(name) || fileExists(name);
host.readFile = (name) => files.get(name) ?? readFile(name);
host.getSourceFile = (name, ...rest) => (files.has(name) ? ts.createSourceFile(name, files.get(name), rest[0]) : getSourceFile(name, ...rest));

const program = ts.createProgram([...files.keys()], options, host);
for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
  const place = file ? `${file.fileName.slice(folder.length + 1)}:${file.getLineAndCharacterOfPosition(start).line + 1}` : "options";
  console.log(`${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}
