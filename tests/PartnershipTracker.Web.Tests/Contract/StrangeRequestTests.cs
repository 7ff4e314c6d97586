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

    // What an answer may take. Nothing waits for changes here: the requests ask for no wait, and of a stream only its beginning is read.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    // What it may take where another is answered beside it on a busy machine: a write cannot be asked again to the same end.
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Five_thousand_strange_requests_are_answered_as_the_document_says()
    {
        await using var app = TrackerApp.With(("Editing:OwnReview", "Always"));
        var editor = await app.JoinAsync(Roles.Editor, "Edith Editor");
        string[] keys = [await editor.Client.SecretAsync(KeyScope.Publish), await editor.Client.SecretAsync(KeyScope.ReadDrafts, KeyScope.WriteDrafts, KeyScope.Publish)];
        using var client = app.Visitor();
        var requests = new StrangeRequests(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi.json")))!);
        var (wrong, late, met) = (new ConcurrentBag<string>(), new ConcurrentBag<int>(), new ConcurrentDictionary<int, int>());

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
            if (watch.Elapsed > AtMost)
                wrong.Add($"{number}: {watch.Elapsed} for {request}");
            if (watch.Elapsed > Soon)
            {
                late.Add(number);
                output.WriteLine($"{number}: {watch.Elapsed} for {request}");
            }

            if (status is >= 400 and < 500 && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
                wrong.Add($"{number}: {status} without a problem: {request}");
        });

        // Of two at once one may have waited for the other, for code that was compiled, or for a whole file that is made once for each state of the record.
        foreach (var number in late.Order())
        {
            var request = requests.Make(number, keys);
            if (await SoonestAsync(client, request) is var soonest && soonest > Soon)
                wrong.Add($"{number}: {soonest} even alone for {request}");
        }

        output.WriteLine(string.Join(", ", met.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
        wrong.Order(StringComparer.Ordinal).Take(20).Should().BeEmpty();
        met.Keys.Should().Contain([200, 201, 400, 401, 403, 404, 405, 412, 415, 422, 428], "they reach what they are meant for");
    }

    // The machine may be busy with something else: what is slow by itself is slow each time.
    private static async Task<TimeSpan> SoonestAsync(HttpClient client, StrangeRequest request)
    {
        var soonest = TimeSpan.MaxValue;
        for (var times = 0; times < 3 && soonest > Soon; times++)
        {
            using var message = request.ToMessage();
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            soonest = watch.Elapsed < soonest ? watch.Elapsed : soonest;
        }

        return soonest;
    }
}
