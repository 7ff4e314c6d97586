using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// What a filter's properties are called in a query, on pages and in the API: as they are, in camel case. What leaves something out has an exclamation mark
/// behind the name of what it turns round, so that an address reads <c>area!=cyber</c>.
/// </summary>
internal sealed class QueryNames : IBindingMetadataProvider
{
    /// <param name="filter">The type of the filter.</param>
    /// <param name="property">Its name in the filter.</param>
    public static string Of(Type filter, string property) => Exclusions.Turned(filter, property) is { } turned ? Camel(turned) + Exclusions.Mark : Camel(property);

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name, ContainerType: { } filter } && Exclusions.Turned(filter, name) is not null)
            context.BindingMetadata.BinderModelName = Of(filter, name);
    }

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
