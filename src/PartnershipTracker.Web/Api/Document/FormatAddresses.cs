using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>
/// Describes the addresses at which lists are in one format, each as an operation with one type of answer. What a list may be asked is told once, as a component that its
/// addresses share.
/// </summary>
internal sealed class FormatAddresses : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        var offered = context.ApiDescriptions.Where(description => description.HttpMethod == HttpMethods.Get)
            .ToDictionary(description => "/" + description.RelativePath, description => OfferedFormats.Of(((ControllerActionDescriptor)description.ActionDescriptor).MethodInfo));
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths.Add(path, item);
            // What is no list has its one format at its own address.
            if (!offered.TryGetValue(path, out var formats) || formats is null)
                continue;

            var list = item.Operations![HttpMethod.Get];
            list.Parameters = [.. list.Parameters!.Select(parameter => Shared(parameter, list.OperationId!, document))];
            foreach (var format in formats.Formats.Skip(1))
                paths.Add($"{path}.{format.Name}", new OpenApiPathItem { Operations = new() { [HttpMethod.Get] = In(format, list, formats) } });
        }

        document.Paths = paths;
    }

    private static OpenApiParameterReference Shared(IOpenApiParameter parameter, string list, OpenApiDocument document)
    {
        // Names of components hold no exclamation mark.
        var name = $"{list}.{parameter.Name!.Replace("!", ".not", StringComparison.Ordinal)}";
        document.AddComponent(name, parameter);
        return new OpenApiParameterReference(name, document);
    }

    private static OpenApiOperation In(ListFormat format, OpenApiOperation list, OfferedFormats offered)
    {
        var whole = (OpenApiResponse)list.Responses!["200"];
        return new()
        {
            OperationId = $"{list.OperationId}As{char.ToUpperInvariant(format.Name[0])}{format.Name[1..]}",
            Tags = list.Tags,
            Deprecated = list.Deprecated,
            Summary = $"{(list.Summary ?? list.OperationId!).TrimEnd('.')} as {format.MediaType}.",
            Description = format.IsWhole ? "All that is found, from the place on where one is given, and sent while it is read; a page with limit." : "One page.",
            Parameters = [.. list.Parameters!.Where(parameter => offered.HavePlaceFor(parameter.Name!, format))],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse
                {
                    Description = whole.Description,
                    Headers = whole.Headers,
                    Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [format.MediaType] = whole.Content![format.MediaType] },
                },
                ["304"] = list.Responses["304"],
                ["400"] = list.Responses["400"],
                ["500"] = list.Responses["500"],
            },
        };
    }
}
