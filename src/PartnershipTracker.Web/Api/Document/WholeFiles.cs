using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the files of the whole record.</summary>
internal sealed class WholeFiles : IOperationFilter
{
    // What the records of a release look like, one to a line.
    private const string Line = """{"id":"phil-goff","record":{"aliases":[{"note":null,"status":"variant","text":"Goff"}],"id":"phil-goff","name":"Phil Goff","note":"Foreign Minister of New Zealand.","scope":"person"},"type":"proper-name","version":1}""" + "\n";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (type, content) in operation.Responses!["200"].Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if (type == ListFormat.Lines.MediaType)
                ((OpenApiMediaType)content).Example = Line;
            else if (type is "application/zip" or "application/vnd.sqlite3")
                ((OpenApiMediaType)content).Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        }
    }
}
