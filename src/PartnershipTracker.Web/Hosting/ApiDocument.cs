namespace PartnershipTracker.Web.Hosting;

internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddSwaggerGen();

    public static void MapApiDocument(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI();
    }
}
