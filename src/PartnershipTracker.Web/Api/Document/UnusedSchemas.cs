using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Leaves out the schemas that nothing refers to, as a record's own where it is only answered with what was included.</summary>
internal sealed class UnusedSchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        var schemas = document.Components!.Schemas!;
        // What only an unused one referred to is unused next.
        while (schemas.Keys.Except(ReferredTo(document), StringComparer.Ordinal).ToList() is { Count: > 0 } unused)
            unused.ForEach(name => schemas.Remove(name));
    }

    private static HashSet<string> ReferredTo(OpenApiDocument document)
    {
        var references = new References();
        new OpenApiWalker(references).Walk(document);
        return references.Schemas;
    }

    private sealed class References : OpenApiVisitorBase
    {
        public HashSet<string> Schemas { get; } = new(StringComparer.Ordinal);

        public override void Visit(IOpenApiReferenceHolder referenceHolder)
        {
            if (referenceHolder is OpenApiSchemaReference { Reference.Id: { } name })
                Schemas.Add(name);
        }
    }
}
