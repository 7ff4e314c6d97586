using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Web.Hosting;

/// <summary><c>users add</c>: invites somebody from the command line of the machine that the site runs on.</summary>
internal static class UsersCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address that the new account will sign in with." };
        email.Validators.Add(result =>
        {
            if (!new EmailAddressAttribute().IsValid(result.GetValueOrDefault<string>()))
                result.AddError("This is not an e-mail address.");
        });
        var role = new Option<string>("--role") { Description = "What the new account may do.", DefaultValueFactory = _ => Roles.Contributor };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var add = new Command("add", "Prints a link by which somebody joins, once.") { email, role };
        add.SetAction((parsed, cancellationToken) => AddAsync(parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), cancellationToken));
        return new Command("users", "Works on the accounts of editors.") { add };
    }

    private static async Task<int> AddAsync(string email, string role, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(AppFolder.Options([]));
        builder.Logging.ClearProviders();
        builder.Services.AddTracker(builder.Configuration.GetConnectionString("Tracker")!, builder.Environment.ContentRootPath);
        builder.Services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section);
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        builder.Services.AddSingleton<SiteAddress>();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<TrackerDbContext>().Database.MigrateAsync(cancellationToken);
        var code = await services.GetRequiredService<AccountLinks>().InviteAsync(email, role, Actor.Console, cancellationToken);
        Console.WriteLine($"{email} joins as {role} here, once and within {services.GetRequiredService<IOptions<AccountOptions>>().Value.Invitation.TotalHours:0} hours:");
        Console.WriteLine(services.GetRequiredService<SiteAddress>().Of([], $"/account/join?code={code}"));
        return 0;
    }
}
