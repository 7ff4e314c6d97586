using System.Net.Mime;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Metadata;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Answers with changes: with some of them, which lead on to the others; or in NDJSON with all that are recorded, while they are read.</summary>
/// <param name="first">The first of them.</param>
/// <param name="fields">Which of their properties were asked for; null: all.</param>
/// <param name="more">Reads those behind a place; null where the first are all that was asked for.</param>
public sealed class ChangeAnswer(ChangeBatch first, IReadOnlyList<string>? fields, Func<ChangePlace, CancellationToken, Task<ChangeBatch>>? more) : IResult, IEndpointMetadataProvider
{
    /// <summary>In which formats changes are answered; what include asks for stands in each of them.</summary>
    internal static readonly OfferedFormats Formats = OfferedFormats.Of(typeof(ChangeDetails)) with { HoldIncluded = true };

    /// <summary>Whether an action answers so.</summary>
    internal static bool IsReturnedBy(MethodInfo action) => action.ReturnType.ToString().Contains(nameof(ChangeAnswer), StringComparison.Ordinal);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var links = ListLinks.Of(httpContext, first.Cursor, "since");
        // Before anything was recorded there is no place to go on from.
        links = links with { Next = links.Next ?? links.Self };
        if (Formats.Asked(httpContext.Request) == ListFormat.Lines)
        {
            (more is null ? links : links with { Next = null }).Write(httpContext);
            await WholeList.AnswerLinesAsync(httpContext, EachAsync(httpContext.RequestAborted).Select(KeptIn(httpContext)));
            return;
        }

        links.Write(httpContext);
        IResult answer = fields is null
            ? TypedResults.Ok(new ChangeList(first.Items, links.Next, first.HasMore))
            : TypedResults.Ok(new { items = first.Items.Select(KeptIn(httpContext)), next = links.Next, more = first.HasMore });
        await answer.ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ChangeList), [MediaTypeNames.Application.Json]));
        builder.Metadata.Add(Formats);
    }

    private Func<ChangeDetails, object> KeptIn(HttpContext context)
    {
        if (fields is null)
            return change => change;
        var kept = new RecordFields(typeof(ChangeDetails), [nameof(ChangeDetails.Cursor), .. fields], WholeList.JsonOf(context));
        return kept.Of;
    }

    private async IAsyncEnumerable<ChangeDetails> EachAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var batch = first; ; batch = await more(batch.End, cancellationToken))
        {
            foreach (var change in batch.Items)
                yield return change;
            if (more is null || !batch.HasMore)
                yield break;
        }
    }
}
