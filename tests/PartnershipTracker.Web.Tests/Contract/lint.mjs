// Judges the OpenAPI document that it is given (standard input) by all rules of Spectral's spectral:oas, and by Redocly's recommended ones, warnings as errors, and those of
// examples beside them. Prints each finding on a line: who finds it, how grave it is, the rule, the place, the fault. Nothing is fetched.
import { text } from "node:stream/consumers";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectralCore from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";

const document = await text(process.stdin);
const report = (...words) => console.log(words.join(" ").replaceAll(/\s+/g, " "));

const spectral = new spectralCore.Spectral();
// Off as it is in what spectral:oas recommends: it wants a mailbox, and the authors of the code answer for no copy of the site.
spectral.setRuleset({ extends: [[rulesets.oas, "all"]], rules: { "contact-properties": "off" } });
for (const { severity, code, path, message } of await spectral.run(document))
  report("spectral", ["error", "warning", "information", "hint"][severity], code, `#/${path.join("/")}:`, message);

const config = await createConfig({
  extends: ["recommended-strict"],
  rules: { "no-invalid-schema-examples": "error", "no-invalid-parameter-examples": "error" },
});
for (const { severity, ruleId, location, message } of await lintFromString({ source: document, absoluteRef: "openapi.json", config }))
  report("redocly", severity, ruleId, `${location[0]?.pointer ?? "#"}:`, message);
