using System.Text;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>A request as nobody should send it, and the operation of the document that it is meant for.</summary>
internal sealed record StrangeRequest(JsonNode Operation, HttpMethod Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? Type)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (Type is not null)
                message.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
        }

        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    public override string ToString() =>
        $"{Method} {Address} [{string.Join(", ", Headers.Where(header => header.Name != "Authorization").Select(header => $"{header.Name}: {header.Value}"))}] {Type} {(Body is null ? "" : Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, 400)))}";
}

/// <summary>Makes requests by chance of what the document says: half of what they hold is as it should be, and the rest is not. The same number makes the same request.</summary>
internal sealed class StrangeRequests
{
    private static readonly string[] Strange =
    [
        "", " ", "0", "-1", "1", "99999999999999999999", "1e309", "0x10", "null", "true", "[]", "{}", "'", "\"", "\\", "%", "%00", "\u0000", "\u202e", "\ud83d\ude00", "ä", "日本", "a,b,,c", "*", "!", "-id", "id,-id,id",
        "../../etc/passwd", "' OR 1=1 --", "<script>", "2023", "2023-13", "2023-02-30", "199X", "2023~/2024?", "../..", "9999-12-31", "0001-01-01", "2026-11-23T09:00:00Z", "2026-11-23T09:00:00.0000000+25:00", "JP", "JP,KR", "japan", new('x', 5000),
    ];

    private static readonly string[] Types =
        ["application/json", "application/json-patch+json", "application/merge-patch+json", "application/json; charset=utf-8", "application/json; charset=nope", "text/plain", "nonsense", "*/*", ""];

    private static readonly string[] Headers = ["Accept", "Accept-Encoding", "If-Match", "If-None-Match", "If-Modified-Since", "Range", "If-Range", "Idempotency-Key", "Last-Event-ID", "Origin", "Accept-Language", "X-Forwarded-For", "Cookie"];

    // What an address answers to a method that it does not have, told once in the document.
    private static readonly JsonNode NoOperation = JsonNode.Parse("""{ "responses": { "401": {}, "405": {} } }""")!;

    private readonly JsonNode _document;
    private readonly (string Path, string Method, JsonNode Operation)[] _operations;

    public StrangeRequests(JsonNode document)
    {
        _document = document;
        _operations = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Key, operation.Value!)))];
    }

    /// <param name="number">Which of them.</param>
    /// <param name="keys">Keys that some of them send.</param>
    public StrangeRequest Make(int number, IReadOnlyList<string> keys)
    {
        var chance = new Random(number);
        var (path, method, operation) = _operations[number % _operations.Length];
        var wrong = chance.Next(40) == 0 ? WrongMethod(path, chance) : null;
        // Of some dozens of parameters one that is wrong hides all others: most requests have few.
        var rare = chance.Next(4, 60);
        var query = new List<string>();
        foreach (var parameter in (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!)))
        {
            var name = parameter["name"]!.ToString();
            if (parameter["in"]!.ToString() == "path")
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(PathValue(parameter, chance)), StringComparison.Ordinal);
            else if (name == "why" && chance.Next(4) > 0)
                query.Add("why=So.");
            else if (parameter["in"]!.ToString() == "query" && chance.Next(rare) == 0)
                query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Value(parameter, chance))}");
        }

        if (chance.Next(20) == 0)
            query.Add($"{Uri.EscapeDataString(Pick(Strange, chance))}={Uri.EscapeDataString(Pick(Strange, chance))}");
        var headers = Enumerable.Range(0, chance.Next(3)).Select(_ => (Pick(Headers, chance), HeaderValue(chance))).ToList();
        if (chance.Next(3) == 0)
            headers.Add(("If-Match", $"\"{chance.Next(1, 4)}\""));
        if (keys.Count > 0 && chance.Next(4) > 0)
            headers.Add(("Authorization", chance.Next(10) == 0 ? HeaderValue(chance) : $"Bearer {Pick(keys, chance)}"));
        var (body, type) = Body(operation, number, chance);
        return new(wrong is null ? operation : NoOperation, HttpMethod.Parse(wrong ?? method), query.Count == 0 ? path : $"{path}?{string.Join('&', query)}", headers, body, type);
    }

    private string? WrongMethod(string path, Random chance)
    {
        // /areas/matrix is /areas/{id} too.
        var steps = path.Split('/');
        var right = _operations.Where(other => other.Path.Split('/') is var own && own.Length == steps.Length && own.Zip(steps).All(step => step.First.StartsWith('{') || step.First == step.Second)).Select(other => other.Method);
        return new[] { "post", "put", "patch", "delete" }.Except(right, StringComparer.Ordinal).ToList() is { Count: > 0 } wrong ? Pick(wrong, chance) : null;
    }

    /// <summary>What a reference of the document leads to.</summary>
    private JsonNode Resolve(JsonNode node) =>
        node["$ref"] is { } reference ? reference.ToString().Split('/').Skip(1).Aggregate(_document, (place, step) => place[step]!) : node;

    private static string PathValue(JsonNode parameter, Random chance)
    {
        var value = chance.Next(3) > 0 ? ExampleOf(parameter) ?? "1" : Pick(Strange, chance);
        // Another address altogether.
        return value.Trim('.', ' ', '/').Length == 0 || value.Contains('\0', StringComparison.Ordinal) ? "no-such" : value;
    }

    // To wait is to hold the test up.
    private static string Value(JsonNode parameter, Random chance) => parameter["name"]!.ToString() == "wait" ? Pick(["", "x", "-1", "0", "99999"], chance)
        : chance.Next(2) == 0 ? ExampleOf(parameter) ?? EnumOf(parameter, chance) ?? Pick(Strange, chance)
        : Pick(Strange, chance);

    private static string? ExampleOf(JsonNode parameter) => (parameter["example"] ?? parameter["schema"]?["examples"]?[0])?.ToString();

    private static string? EnumOf(JsonNode parameter, Random chance) => parameter["schema"]?["enum"] is JsonArray values ? values[chance.Next(values.Count)]!.ToString() : null;

    // Headers hold no line breaks and, here, no letters beyond ASCII: the client would refuse to send them.
    private static string HeaderValue(Random chance) => Pick([.. Strange.Where(text => text.All(letter => letter is >= ' ' and < (char)127)), "application/json;q=0.5", "text/*", "bytes=0-", "bytes=9-1", "\"1-abc\"", "W/\"1\"", "gzip, br"], chance);

    private static (byte[]? Body, string? Type) Body(JsonNode operation, int number, Random chance)
    {
        if (operation["requestBody"]?["content"]?.AsObject() is not { } contents)
            return chance.Next(20) == 0 ? ("{}"u8.ToArray(), "application/json") : (null, null);

        var (type, content) = contents.ElementAt(chance.Next(contents.Count));
        var sent = chance.Next(6) == 0 ? Pick(Types, chance) : type;
        if (chance.Next(10) == 0)
        {
            var bytes = new byte[chance.Next(200)];
            chance.NextBytes(bytes);
            return (bytes, sent);
        }

        var body = content!["example"]!.DeepClone();
        // What is new has an id of its own.
        if (body is JsonObject { } record && record.ContainsKey("citations") && chance.Next(2) == 0)
            record["id"] = $"strange-{number}";
        for (var changes = chance.Next(4); changes > 0; changes--)
            body = Change(body, chance, depth: 0) ?? new JsonObject();
        var text = body.ToJsonString();
        return (Encoding.UTF8.GetBytes(chance.Next(10) == 0 ? text[..chance.Next(text.Length)] : text), sent);
    }

    private static JsonNode? Change(JsonNode? node, Random chance, int depth)
    {
        if (depth > 8 || chance.Next(3) == 0)
            return Anything(chance);
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                var name = members.ElementAt(chance.Next(members.Count)).Key;
                var changed = Change(members[name]?.DeepClone(), chance, depth + 1);
                members.Remove(name);
                if (chance.Next(4) > 0)
                    members[name] = changed;
                if (chance.Next(6) == 0)
                    members[Pick(Strange, chance)] = Anything(chance);
                return members;
            case JsonArray { Count: > 0 } items:
                items[chance.Next(items.Count)] = Change(items[chance.Next(items.Count)]?.DeepClone(), chance, depth + 1);
                return items;
            default:
                return Anything(chance);
        }
    }

    private static JsonNode? Anything(Random chance) => chance.Next(8) switch
    {
        0 => null,
        1 => chance.Next(2) == 0,
        2 => chance.Next(-5, 5),
        3 => 1.5e300,
        4 => new JsonArray(Pick(Strange, chance)),
        5 => new JsonObject { [Pick(Strange, chance)] = Pick(Strange, chance) },
        _ => Pick(Strange, chance),
    };

    private static T Pick<T>(IReadOnlyList<T> of, Random chance) => of[chance.Next(of.Count)];
}
