// Expands the JSON-LD that it is given (standard input), from the folder of the assets, whose npm packages hold the processor. Nothing is fetched: the one context that
// our answers name stands beside this file. In safe mode whatever would be dropped is an error.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const jsonld = createRequire(`${process.cwd()}/`)("jsonld");
const contexts = { "http://www.w3.org/ns/anno.jsonld": JSON.parse(readFileSync(new URL("anno.json", import.meta.url), "utf8")) };

const documentLoader = async (url) => {
  if (!(url in contexts)) throw new Error(`${url} is not fetched.`);
  return { contextUrl: null, documentUrl: url, document: contexts[url] };
};

console.log(JSON.stringify(await jsonld.expand(JSON.parse(readFileSync(0, "utf8")), { documentLoader, safe: true })));
