using System.Diagnostics;

namespace PartnershipTracker.Web.Tests.Hosting;

/// <summary>Runs <c>dotnet</c> and waits for its end.</summary>
internal static class AppProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(Directory.GetCurrentDirectory(), arguments);
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Starts the process in <paramref name="folder"/>; whoever starts it ends it.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, arguments, []);

    /// <summary>The same with settings in its environment.</summary>
    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
