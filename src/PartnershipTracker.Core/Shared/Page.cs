namespace PartnershipTracker.Core.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the list's one order.</param>
/// <param name="Total">How many rows the filter matches, over all pages; −1 where the filter asked not to count.</param>
/// <param name="Next">The cursor of the page after this one; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>Reads lists to their end.</summary>
public static class Page
{
    /// <summary>Every row of a list, read a page at a time, each page behind the last row of the one before: what comes or goes meanwhile neither repeats nor hides another.</summary>
    /// <param name="pageAfter">Reads the page behind a cursor; behind null, the first.</param>
    public static async IAsyncEnumerable<T> EachAsync<T>(Func<string?, Task<Page<T>>> pageAfter)
    {
        string? cursor = null;
        do
        {
            var page = await pageAfter(cursor);
            foreach (var row in page.Items)
                yield return row;
            cursor = page.Next;
        }
        while (cursor is not null);
    }
}
