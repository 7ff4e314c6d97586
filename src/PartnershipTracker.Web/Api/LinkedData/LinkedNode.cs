using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.LinkedData;

/// <summary>One thing of linked data, as it is put together. What is not recorded is left out.</summary>
/// <param name="type">What it is in schema.org.</param>
/// <param name="addressOf">The absolute address of a path of this site.</param>
internal sealed class LinkedNode(string type, Func<string, string> addressOf)
{
    public const string SchemaOrg = "https://schema.org/";

    /// <summary>The data type of dates in EDTF, as the Library of Congress names it.</summary>
    private const string Edtf = "http://id.loc.gov/datatypes/edtf";

    public JsonObject Json { get; } = new() { ["@type"] = type };

    /// <summary>Says a value; nothing where it is null or empty.</summary>
    public void Set(string name, JsonNode? value)
    {
        if (value is not null and not JsonArray { Count: 0 })
            Json[name] = value;
    }

    /// <summary>Says several values.</summary>
    public void SetAll(string name, IEnumerable<JsonNode> values) => Set(name, new JsonArray([.. values]));

    /// <summary>Says when, as vaguely as it is known; and by these names the ends that are days, months or years for certain.</summary>
    public void Date(DateDetails? date, params ReadOnlySpan<string> ends)
    {
        if (date is null)
            return;

        Set("dcterms:date", new JsonObject { ["@type"] = Edtf, ["@value"] = date.Edtf });
        var days = PlainDate.EndsOf(date.Edtf);
        for (var end = 0; end < Math.Min(ends.Length, days.Count); end++)
            Set(ends[end], days[end]);
    }

    /// <summary>The other names of a thing, misspellings of sources among them.</summary>
    public void Names(IEnumerable<Alias> aliases) => SetAll("alternateName", aliases.Select(alias => (JsonNode)alias.Text));

    /// <summary>A thing inside this one.</summary>
    public LinkedNode Part(string partType) => new(partType, addressOf);

    /// <summary>A reference to what is at a path of this site.</summary>
    public JsonObject At(string path) => new() { ["@id"] = addressOf(path) };
}
