namespace PartnershipTracker.Web.Api.Document;

/// <summary>The names of schemas in the document: what they are to a caller (<c>Milestone</c>, <c>MilestoneList</c>), not the names of our types.</summary>
internal static class SchemaNames
{
    private const string Ending = "Details";

    public static string Of(Type type) => type switch
    {
        _ when type == typeof(HttpValidationProblemDetails) => "ValidationProblem",
        { IsGenericType: true } => Of(type.GenericTypeArguments[0]) + "List",
        _ when type.Name.EndsWith(Ending, StringComparison.Ordinal) => type.Name[..^Ending.Length],
        _ => type.Name,
    };
}
