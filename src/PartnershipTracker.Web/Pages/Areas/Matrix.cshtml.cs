using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>How far each partner and NATO had come in each area on a day.</summary>
public sealed class MatrixModel(MatrixQueries queries, AgreementQueries agreements, FrameworkQueries frameworks, PartnerQueries partners, TimeProvider clock) : PageModel
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

    public string Heading => Matrix is null ? "Areas of cooperation through time" : $"Areas of cooperation on {EdtfDate.ForDay(Matrix.On).Reading}";

    public string Json => ListQuery.Empty.And("on", Filter.On).At("/api/v1/areas/matrix");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var faults = DayForm.FaultsOf(ModelState);
        Form = new("/areas/matrix", Filter.On, Day.OrToday(Filter.On, clock), clock.Today(), faults, await TurnsAsync(cancellationToken));
        if (faults.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            Matrix = await queries.OnAsync(Filter.On, cancellationToken);
    }

    private async Task<IReadOnlyList<Turn>> TurnsAsync(CancellationToken cancellationToken)
    {
        var names = (await partners.AllAsync(cancellationToken)).ToDictionary(partner => partner.Code, partner => partner.Name, StringComparer.Ordinal);
        return AgreementDays.Turns(
            await agreements.AllAsync(on: null, cancellationToken), agreement => $"{frameworks.Terms.NameOf(agreement.Framework)} of {names[agreement.Partner]}");
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
