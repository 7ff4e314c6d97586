using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>How far each partner and NATO had come in each area on a day.</summary>
public sealed class MatrixModel(MatrixQueries queries, TimeProvider clock) : PageModel
{
    /// <summary>Days between which much changed. They lie before today, which is the last of them.</summary>
    private static readonly IReadOnlyList<DateOnly> Notable = [new(2013, 1, 1), new(2016, 3, 1), new(2023, 7, 12)];

    [FromQuery(Name = "")]
    public DayFilter Filter { get; set; } = new();

    /// <summary>What was asked for; null where it could not be understood.</summary>
    public AreaMatrix? Matrix { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The areas by group: fields of cooperation first, topics of talks after them.</summary>
    public IReadOnlyList<MatrixGroup> Groups =>
    [
        .. from area in Matrix?.Areas ?? []
           group area by (area.Group, area.Kind) into grouped
           select new MatrixGroup(grouped.Key.Group, grouped.Key.Kind, [.. grouped]),
    ];

    public string Heading => Matrix is null ? "Areas of cooperation through time" : $"Areas of cooperation on {EdtfDate.ForDay(Matrix.On).Reading}";

    public string Json => ListQuery.Empty.And("on", Filter.On).At("/api/v1/areas/matrix");

    /// <summary>The day in the form: what was typed, else the day that is shown.</summary>
    public string? Typed => string.IsNullOrEmpty(Filter.On) && Matrix is not null ? $"{Matrix.On:yyyy-MM-dd}" : Filter.On;

    /// <summary>The notable days and today, each with the address of its matrix; null for the one that is shown.</summary>
    public IEnumerable<(string Name, string? Address)> Days =>
    [
        .. Notable.Select(day => (EdtfDate.ForDay(day).Reading, day == Matrix?.On ? null : $"/areas/matrix?on={day:yyyy-MM-dd}")),
        ("Today", Matrix?.On == clock.Today() ? null : "/areas/matrix"),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "on");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

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
