using System.CommandLine;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The command line beside the site: <c>seeds check</c>.</summary>
internal static class SeedsCommand
{
    public static Command Create()
    {
        var directory = new Option<string>("--directory") { Description = "The folder of the seed files; otherwise the one that a start would read.", DefaultValueFactory = _ => Configured() };
        var check = new Command("check", "Checks the seed files and lists every fault, without a database.") { directory };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(directory)));
        return new Command("seeds", "Works on the seed files.") { check };
    }

    // The folder that a start with these settings would read.
    private static string Configured()
    {
        var builder = WebApplication.CreateBuilder(AppFolder.Options([]));
        return (builder.Configuration.GetSection(SeedsOptions.Section).Get<SeedsOptions>() ?? new()).In(builder.Environment);
    }

    private static int Check(string directory)
    {
        var (faults, entries) = SeedLoader.Check(directory, withRecord: true);
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        Console.WriteLine(faults.Count switch
        {
            0 => $"{entries} entries, no fault.",
            1 => $"{entries} entries read, 1 fault.",
            _ => $"{entries} entries read, {faults.Count} faults.",
        });
        return faults.Count == 0 ? 0 : 1;
    }
}
