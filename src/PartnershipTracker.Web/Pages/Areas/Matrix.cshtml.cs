using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>How far each partner and NATO had come in each area on a day.</summary>
public sealed class MatrixModel(MatrixQueries queries, AgreementQueries agreements, RecordNames names, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "")]
    public DayFilter Filter { get; set; } = new();

    /// <summary>What was asked for; null where it could not be understood.</summary>
    public AreaMatrix? Matrix { get; private set; }

    public DayForm Form { get; private set; } = null!;

    /// <summary>The areas by group: fields of cooperation first, topics of talks after them.</summary>
    public IReadOnlyList<MatrixGroup> Groups =>
    [
        .. from area in Matrix?.Areas ?? []
           group area by (area.Group, area.Kind) into grouped
           select new MatrixGroup(grouped.Key.Group, grouped.Key.Kind, [.. grouped]),
    ];

    public string Heading => Matrix is null ? "Areas of cooperation through time" : $"Areas of cooperation on {Words.Day(Matrix.On)}";

    public string Json => ListQuery.Empty.And("on", Filter.On).At("/api/v1/areas/matrix");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var agreed = await agreements.AllAsync(on: null, cancellationToken);
        Form = DayForm.Of(this, "/areas/matrix", Filter.On, clock, await AgreementDays.TurnsAsync(agreed, names, cancellationToken));
        if (Form.Faults.Count == 0)
            Matrix = await queries.OnAsync(Filter.On, cancellationToken);
    }

    public int Count(AreaKind kind) => Matrix!.Areas.Count(area => area.Kind == kind);

    /// <summary>How many cells of all there are are so.</summary>
    public int Cells(Func<MatrixCell, bool> so) => Matrix!.Areas.Sum(area => area.Cells.Count(so));
}

/// <summary>A heading of the vocabulary with the areas under it.</summary>
public sealed record MatrixGroup(string Name, AreaKind Kind, IReadOnlyList<MatrixArea> Areas)
{
    public string Anchor => "group-" + Name.ToLowerInvariant().Replace(' ', '-');
}
