using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Assistants;

/// <summary>What the site has, for the reader who is a language model: <c>/llms.txt</c>, as llmstxt.org has it.</summary>
internal static class LlmsText
{
    public const string Path = "/llms.txt";

    /// <summary>The text, with absolute addresses.</summary>
    /// <param name="of">The absolute address of a path of this site.</param>
    public static string Of(Func<string, string> of)
    {
        string Link(string name, string path, string note) => $"- [{name}]({of(path)}): {note}";
        return string.Join('\n',
        [
            $"# {AssistantWords.Title}",
            "",
            $"> {AssistantWords.Description}",
            "",
            "Every fact names the passage or the page that it rests on. Dates are EDTF (ISO 8601-2) and stay as vague as the sources have them. What is missing is not known to be false: no claim is recorded. Sources may dispute a record; then both sides are shown.",
            "",
            "To cite a record, name PartnershipTracker, its title, its address and the day on which you read it. To quote a fact, quote its source: the citation has the words verbatim, the publisher and the source's own address. With `cite=bib`, `cite=ris` or `cite=csl` any page answers its own citation as a file.",
            "",
            "## The record",
            "",
            Link("Partners", "/partners", "the four partners, each with its path and how its agreements stand on a day (`on=2023-07-12`)"),
            Link("Agreements", "/frameworks", "what was agreed under which framework, and whether it is in force on a day"),
            Link("Milestones", "/milestones", "what happened, was said or is planned, by partner, area, kind, date and words"),
            Link("Summits", "/summits", "who came, and what was agreed there"),
            Link("Areas", "/areas", "areas of cooperation, and how far each partner has come"),
            Link("Assessments", "/assessments", "arguments of the sources: drivers, interests, constraints, outlooks"),
            Link("Disagreements", "/disagreements", "where sources contradict each other, and what the tracker stands by"),
            Link("Sources", "/sources", "what the record rests on, read sentence by sentence"),
            Link("Compare", "/compare", "partners side by side on a day, or one partner on two days"),
            Link("About", "/about", "how the record is made, how far it reaches and where it has gaps"),
            "",
            "## For programs",
            "",
            Link("Model Context Protocol", AssistantHosting.Path, "tools that search and read the record, and the sources as resources; streamable HTTP, no key, read only"),
            Link("OpenAPI document", "/swagger/v1/swagger.json", "the REST API: every address, parameter and answer; reading takes no key"),
            Link("REST API", "/swagger", "the same for people"),
            Link("Milestones as JSON", "/api/v1/milestones", "a list of the API, as an example; `.csv` and `.ndjson` are other formats"),
            Link("Changes", "/api/v1/changes", "every change of the record in order, with what changed"),
            Link("Releases", "/api/v1/releases", "states of the whole record that stay as they are, each with a hash"),
            "",
            "## Everything at once",
            "",
            Link("Tables", "/api/v1/export.zip", "all records and citations as CSV, with a dictionary"),
            Link("Records", "/api/v1/export.ndjson", "one record to a line"),
            Link("Database", "/api/v1/export.sqlite", "the public tables and the history"),
            "",
            "## Optional",
            "",
            Link("Corrections", "/corrections", "what readers found wrong, and what came of it"),
            Link("Names", "/names", "every name in all its spellings"),
            Link("Problems", ProblemType.Root, "what each error of the API means, and what to do"),
            Link("Feed", "/milestones.atom", "the milestones that were written last"),
            Link("Calendar", "/calendar.ics", "summits and ends of agreements that are ahead"),
            "",
        ]);
    }
}
