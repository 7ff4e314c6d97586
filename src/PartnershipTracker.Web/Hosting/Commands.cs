using System.CommandLine;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The command line beside the site.</summary>
internal static class Commands
{
    private static readonly RootCommand Root = new("The sourced record of NATO's partnerships in the Indo-Pacific.") { SeedsCommand.Create(), UsersCommand.Create() };

    /// <summary>Whether the arguments begin with a command; all others are the site's configuration.</summary>
    public static bool AreMeant(string[] args) => args is [var first, ..] && Root.Subcommands.Any(command => command.Name == first);

    public static Task<int> RunAsync(string[] args) => Root.Parse(args).InvokeAsync();
}
