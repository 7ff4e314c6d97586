using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Hosting;

/// <summary>A kind of problem that the API tells of (RFC 9457, section 3.1.1). The page at its address says the same to people.</summary>
/// <param name="Name">Its name, which never changes: the end of its address.</param>
/// <param name="Status">The status code with which it is answered.</param>
/// <param name="Title">The kind of problem in a sentence, the same each time.</param>
/// <param name="Happened">What happened, for the author of a script.</param>
/// <param name="ToDo">What to do about it. Members of the body stand in backticks in both.</param>
/// <param name="Members">What the body of an example holds beside type, title and status: a JSON object.</param>
public sealed record ProblemType(string Name, int Status, string Title, string Happened, string ToDo, string Members = "{}")
{
    /// <summary>Where all of them are listed.</summary>
    public const string Root = "/problems";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The member <c>type</c> of its bodies, and its page. Relative to the site, with the full path, as the RFC allows: a site may have several names.</summary>
    public string Address => $"{Root}/{Name}";

    /// <summary>The body of an answer, as an example.</summary>
    public string Example
    {
        get
        {
            var body = new JsonObject { ["type"] = Address, ["title"] = Title, ["status"] = Status };
            foreach (var (member, value) in JsonNode.Parse(Members)!.AsObject())
                body[member] = value?.DeepClone();
            return body.ToJsonString(Readable);
        }
    }
}
