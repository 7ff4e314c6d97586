using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// What a filter's properties are called in a query, on pages and in the API: as they are, in camel case. What leaves something out has an exclamation mark
/// behind the name of what it turns round, so that an address reads <c>area!=cyber</c>.
/// </summary>
internal sealed class QueryNames : IBindingMetadataProvider
{
    private const string Not = "Not";

    private static readonly HashSet<string> Negated =
        [.. typeof(MilestoneExclusions).GetProperties().Where(property => property.DeclaringType == typeof(MilestoneExclusions)).Select(property => property.Name)];

    /// <param name="property">Its name in the filter.</param>
    public static string Of(string property) => Negated.Contains(property) ? Camel(property[Not.Length..]) + "!" : Camel(property);

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name } && Negated.Contains(name) && typeof(MilestoneExclusions).IsAssignableFrom(context.Key.ContainerType))
            context.BindingMetadata.BinderModelName = Of(name);
    }

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
