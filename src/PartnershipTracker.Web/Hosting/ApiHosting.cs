namespace PartnershipTracker.Web.Hosting;

/// <summary>The REST API and its document.</summary>
internal static class ApiHosting
{
    public static void AddApi(this IServiceCollection services) => services.AddControllers();

    public static void MapApi(this WebApplication app) => app.MapControllers();
}
