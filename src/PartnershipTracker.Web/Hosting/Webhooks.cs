using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Hosting.Delivering;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Changes sent to the addresses that people with an account name (Standard Webhooks).</summary>
internal static class Webhooks
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section)
            .Validate(options => options.IsSound, "Webhooks:PerAccount and KeepDeliveriesDays must not be below zero, Timeout and Pause above it.").ValidateOnStart();
        services.AddSingleton<WebhookSeal>().AddSingleton<WebhookTargets>().AddSingleton<WebhookClient>().AddScoped<WebhookWork>();
        services.AddHostedService<WebhookRunner>();
    }
}
