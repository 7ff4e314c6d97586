using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>A table of a data package, as it is described. Its rows are added to <see cref="PackageRows"/>.</summary>
/// <param name="Name">Its name, which is that of its file too.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="Key">The columns that tell its rows apart.</param>
public abstract record PackageTable(string Name, string Title, IReadOnlyList<Column> Columns, IReadOnlyList<string> Key)
{
    public string File => $"data/{Name}.csv";

    /// <summary>Its columns, keys and references as a Frictionless Table Schema.</summary>
    public JsonObject Schema() => new()
    {
        ["fields"] = new JsonArray([.. Columns.Select(Field)]),
        ["missingValues"] = new JsonArray(""),
        ["primaryKey"] = Names(Key),
        ["foreignKeys"] = new JsonArray([.. Columns.Where(column => column.Refers is not null).Select(Reference)]),
    };

    private static JsonNode Field(Column column)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = column.Type, ["description"] = column.Meaning };
        if (column.IsRequired)
            field["constraints"] = new JsonObject { ["required"] = true };
        return field;
    }

    // A table that refers to itself is named by an empty string (Table Schema, foreign keys).
    private JsonNode Reference(Column column) => new JsonObject
    {
        ["fields"] = Names([column.Name]),
        ["reference"] = new JsonObject
        {
            ["resource"] = column.Refers!.Value.Table == Name ? "" : column.Refers.Value.Table,
            ["fields"] = Names([column.Refers.Value.Column]),
        },
    };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)JsonValue.Create(name))]);
}

/// <inheritdoc cref="PackageTable"/>
public sealed record PackageTable<TRow>(string Name, string Title, IReadOnlyList<Column<TRow>> RowColumns, IReadOnlyList<string> Key) : PackageTable(Name, Title, RowColumns, Key);
