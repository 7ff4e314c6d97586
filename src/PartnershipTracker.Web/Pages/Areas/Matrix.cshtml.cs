using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>How far each partner and NATO had come in each area on a day.</summary>
public sealed class MatrixModel(MatrixQueries queries, AgreementQueries agreements, PartnerQueries partners, RecordNames names, TimeProvider clock) : PageModel
{
    public const string Path = "/areas/matrix";

    /// <summary>The parameter that asks for another view than that of one day.</summary>
    public const string View = "view";

    public const string YearsView = "years";

    [FromQuery(Name = "")]
    public DayFilter Filter { get; set; } = new();

    /// <summary>What was asked for; null where it could not be understood.</summary>
    public AreaMatrix? Matrix { get; private set; }

    /// <summary>The matrix year by year; null where one day was asked for.</summary>
    public MatrixYears? Years { get; private set; }

    public DayForm Form { get; private set; } = null!;

    /// <summary>The areas by group: fields of cooperation first, topics of talks after them.</summary>
    public IReadOnlyList<MatrixGroup> Groups =>
    [
        .. from area in Matrix?.Areas ?? []
           group area by (area.Group, area.Kind) into grouped
           select new MatrixGroup(grouped.Key.Group, grouped.Key.Kind, [.. grouped]),
    ];

    public string Heading =>
        Years is not null ? "Areas of cooperation year by year"
        : Matrix is null ? "Areas of cooperation through time"
        : $"Areas of cooperation on {Words.Day(Matrix.On)}";

    public string Json => Day.At("/api/v1/areas/matrix");

    /// <summary>The day that is asked for, where one is.</summary>
    public ListQuery Day => ListQuery.Empty.And("on", Filter.On);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = View)] string? view, CancellationToken cancellationToken)
    {
        if (view is not (null or "" or YearsView))
            return this.Refused($"'{view}' is not a known {View}. Allowed: {YearsView}; without it, one day is shown.");

        var agreed = await agreements.AllAsync(on: null, cancellationToken);
        Form = DayForm.Of(this, Path, Filter.On, clock, await AgreementDays.TurnsAsync(agreed, names, cancellationToken));
        if (Form.Faults.Count > 0)
            return Page();

        if (view == YearsView)
            Years = await queries.YearsAsync(Filter.On, cancellationToken);
        else
            Matrix = await queries.OnAsync(Filter.On, cancellationToken);
        return Page();
    }

    /// <summary>The name of a partner, by its code.</summary>
    public string NameOf(string code) => partners.Terms.NameOf(code);

    public int Count(AreaKind kind) => Matrix!.Areas.Count(area => area.Kind == kind);

    /// <summary>How many cells of all there are are so.</summary>
    public int Cells(Func<MatrixCell, bool> so) => Matrix!.Areas.Sum(area => area.Cells.Count(so));
}

/// <summary>A heading of the vocabulary with the areas under it.</summary>
public sealed record MatrixGroup(string Name, AreaKind Kind, IReadOnlyList<MatrixArea> Areas)
{
    public string Anchor => "group-" + Name.ToLowerInvariant().Replace(' ', '-');
}
