using System.Diagnostics;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>The tools of Node that judge what the API promises. The build installs them from <c>package-lock.json</c> beside this file.</summary>
internal static class ContractTools
{
    /// <summary>The folder of the tools.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "PartnershipTracker.Web.Tests", "Contract");

    /// <summary>Runs a script of the folder; what it printed, a line each.</summary>
    /// <exception cref="InvalidOperationException">It failed, or complained.</exception>
    public static async Task<string[]> RunAsync(string script, string input, params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var faults = tool.StandardError.ReadToEndAsync();
        var said = tool.StandardOutput.ReadToEndAsync();
        await tool.StandardInput.WriteAsync(input);
        tool.StandardInput.Close();
        await tool.WaitForExitAsync();
        if (tool.ExitCode != 0 || (await faults).Length > 0)
            throw new InvalidOperationException($"{script} failed ({tool.ExitCode}): {await faults}");
        return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
