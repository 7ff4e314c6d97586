using System.Reflection;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>The operations that records of several types have in common, which are told apart by the type.</summary>
internal static class RecordOperations
{
    private const string Input = "Input";

    /// <summary>What a controller's records are called in the document ("Milestone"); null where it has none that scripts write.</summary>
    public static string? RecordOf(Type controller) => InputOf(controller)?.Name[..^Input.Length];

    /// <summary>What is written about a controller's records; null where scripts write none.</summary>
    public static Type? InputOf(Type controller) =>
        controller.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(RecordController<>) ? parent.GenericTypeArguments[0] : null;

    /// <summary>The id of an operation that is the same for several types of records; null where it has a name of its own.</summary>
    public static string? IdOf(MethodInfo method) => RecordOf(method.ReflectedType!) is not { } record ? null : method.Name switch
    {
        "FindWrittenAsync" => $"get{record}Record",
        "CreateAsync" => $"create{record}",
        "PutAsync" => $"put{record}",
        "PatchAsync" => $"patch{record}",
        "WithdrawAsync" => $"withdraw{record}",
        _ => null,
    };

    /// <summary>A record as it is written, for examples.</summary>
    public static JsonNode ExampleOf(string record) => Examples.All[$"get{record}Record"]["200"].Body;
}
