using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the files of the whole record.</summary>
internal sealed class WholeFiles : IOperationFilter
{
    // What the records of a release look like, one to a line.
    private const string Line = """{"id":"phil-goff","record":{"aliases":[{"note":null,"status":"variant","text":"Goff"}],"id":"phil-goff","name":"Phil Goff","note":"Foreign Minister of New Zealand.","scope":"person"},"type":"proper-name","version":1}""" + "\n";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.ReturnType == typeof(ExportResult))
            LetGoOn(operation, context);

        foreach (var (type, content) in operation.Responses!["200"].Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if (type == ListFormat.Lines.MediaType)
                ((OpenApiMediaType)content).Example = Line;
            else if (type is "application/zip" or "application/vnd.sqlite3")
                ((OpenApiMediaType)content).Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        }
    }

    // A broken download goes on where it ended; whether a file still holds is asked by its tag alone.
    private static void LetGoOn(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters =
        [
            .. operation.Parameters!.Where(parameter => parameter.Name != "If-Modified-Since"),
            Header("Range", "The bytes that are wanted, where a part is already here: from the one thousandth on.", "bytes=1000-"),
            Header("If-Range", "The ETag of that part. Where it holds no more, the whole new file is the answer.", "\"1-WYJdylu2vVDwPEW4\""),
        ];
        var answers = operation.Responses!;
        answers["206"] = new OpenApiResponse { Description = "The part that Range names.", Content = answers["200"].Content };
        answers["404"] = Problem("Nothing is recorded yet.", StatusCodes.Status404NotFound, context);
        answers["412"] = Problem("The file is not the one that If-Match names.", StatusCodes.Status412PreconditionFailed, context);
        answers["416"] = Problem("The file does not have the bytes that Range names.", StatusCodes.Status416RangeNotSatisfiable, context);
    }

    private static OpenApiParameter Header(string name, string description, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] } };

    private static OpenApiResponse Problem(string description, int status, OperationFilterContext context) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problems.MediaType] = new OpenApiMediaType
            {
                Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository),
                Example = JsonSerializer.SerializeToNode(Problems.Of(new DefaultHttpContext { Response = { StatusCode = status } }), JsonSerializerOptions.Web),
            },
        },
    };
}
