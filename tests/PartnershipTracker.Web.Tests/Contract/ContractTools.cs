using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>The tools of Node that judge what the API promises. The build installs them from <c>package-lock.json</c> beside this file.</summary>
internal static class ContractTools
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "PartnershipTracker.Web.Tests", "Contract");

    /// <summary>What linters find in a document, a line each.</summary>
    public static async Task<string[]> LintAsync(JsonNode document) => Lines(await RunAsync("lint.mjs", document.ToJsonString()));

    /// <summary>What the compiler of TypeScript finds wrong with modules that use the types of a document, from <c>./tracker</c>; a line each.</summary>
    /// <param name="modules">Their sources by file name.</param>
    public static async Task<string[]> CompileAsync(JsonNode document, IReadOnlyDictionary<string, string> modules) =>
        Lines(await RunAsync("compile.mjs", JsonSerializer.Serialize(new { document, modules })));

    /// <summary>Runs a module of TypeScript; what it printed.</summary>
    public static Task<string> RunTypeScriptAsync(string source) => RunAsync("run.mjs", source);

    private static Task<string> RunAsync(string script, string input) => Machine.RunAsync("node", Folder, input, script);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
