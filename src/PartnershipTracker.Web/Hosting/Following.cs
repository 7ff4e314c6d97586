using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Callers who wait for changes: how long, how many, and that they do not hold the site up when it goes down.</summary>
internal static class Following
{
    public static void AddFollowing(this IServiceCollection services) =>
        services.AddOptions<FollowingOptions>().BindConfiguration(FollowingOptions.Section)
            .Validate(options => options.IsSound, "Following:MaxWait, MaxFollowers and MaxPerAddress must not be below zero, Heartbeat and Pause must be above it, and each time below an hour.").ValidateOnStart();

    // The server lets answers that are under way come to their end first: those that wait have none of their own.
    public static void LetGoOfFollowers(this WebApplication app) =>
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<ChangeWatch>().Close);
}
