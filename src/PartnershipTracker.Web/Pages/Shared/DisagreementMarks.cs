using PartnershipTracker.Core.Disagreements;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A record that may carry marks.</summary>
/// <param name="Id">Its id, as disagreements name it: a partner's is its code.</param>
public sealed record MarkedRecord(SubjectType Type, string Id);

/// <summary>The disagreements that touch the records of a page. Read at most once a request for each type of record.</summary>
public sealed class DisagreementMarks(DisagreementQueries disagreements)
{
    private readonly Dictionary<SubjectType, ILookup<string, DisagreementMark>> _read = [];

    /// <summary>The marks of that record; none where no disagreement touches it.</summary>
    public async Task<IEnumerable<DisagreementMark>> OfAsync(MarkedRecord record, CancellationToken cancellationToken)
    {
        if (!_read.TryGetValue(record.Type, out var marks))
            _read[record.Type] = marks = await disagreements.MarksAsync(record.Type, cancellationToken);
        return marks[record.Id];
    }
}
