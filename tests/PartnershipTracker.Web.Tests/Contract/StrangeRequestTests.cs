using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Pages;
using Xunit.Abstractions;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>Whatever is sent, the answer is one that the document tells of, soon, and never a fault of ours.</summary>
public sealed class StrangeRequestTests(ITestOutputHelper output)
{
    private const int Count = 5000;

    // A second is what an answer may take; a busy machine with two of them at once is given more.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Five_thousand_strange_requests_are_answered_as_the_document_says()
    {
        await using var app = TrackerApp.With(("Editing:OwnReview", "Always"));
        var editor = await app.JoinAsync(Roles.Editor, "Edith Editor");
        string[] keys = [await editor.Client.SecretAsync(KeyScope.Publish), await editor.Client.SecretAsync(KeyScope.ReadDrafts, KeyScope.WriteDrafts, KeyScope.Publish)];
        using var client = app.Visitor();
        var requests = new StrangeRequests(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi.json")))!);
        var (wrong, met) = (new ConcurrentBag<string>(), new ConcurrentDictionary<int, int>());

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, cancellationToken) =>
        {
            var request = requests.Make(number, keys);
            using var message = request.ToMessage();
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)answer.StatusCode;
            met.AddOrUpdate(status, 1, (_, times) => times + 1);
            if (status >= 500 && status != 503)
                wrong.Add($"{number}: {status} to {request}");
            else if (request.Operation["responses"]![status.ToString(CultureInfo.InvariantCulture)] is null)
                wrong.Add($"{number}: {status} is not described: {request}");
            else if (watch.Elapsed > Soon)
                wrong.Add($"{number}: {watch.Elapsed} for {request}");
            if (status is >= 400 and < 500 && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
                wrong.Add($"{number}: {status} without a problem: {request}");
        });

        output.WriteLine(string.Join(", ", met.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
        wrong.Order(StringComparer.Ordinal).Take(20).Should().BeEmpty();
        met.Keys.Should().Contain([200, 201, 400, 401, 403, 404, 412, 415, 422, 428], "they reach what they are meant for");
    }
}
