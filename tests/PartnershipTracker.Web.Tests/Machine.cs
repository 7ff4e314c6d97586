using System.Diagnostics;

namespace PartnershipTracker.Web.Tests;

/// <summary>The machine on which the tests run, and the tools on it.</summary>
internal static class Machine
{
    /// <summary>Skips a test, by name, where a tool is absent; in CI, which has them all, that is a failure.</summary>
    public static void SkipWithout(string tool) =>
        SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool))), tool);

    /// <inheritdoc cref="SkipWithout"/>
    public static void SkipUnless(bool isThere, string tool)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") is not null)
            throw new InvalidOperationException($"{tool} is not on this machine.");
        Skip.IfNot(isThere, $"{tool} is not on this machine.");
    }

    /// <summary>Runs a tool to its end; what it printed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="input">What it reads.</param>
    /// <exception cref="InvalidOperationException">It failed, or complained.</exception>
    public static async Task<string> RunAsync(string tool, string folder, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var faults = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: what it complained of says why.
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || (await faults).Length > 0)
            throw new InvalidOperationException($"{tool} {arguments.FirstOrDefault()} failed ({process.ExitCode}): {await faults}");
        return await said;
    }
}
