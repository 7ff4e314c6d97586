using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Names;

/// <summary>Every read of names: those of partners, frameworks and areas too.</summary>
public sealed class NameQueries(TrackerDbContext db)
{
    private IReadOnlyList<NameDetails>? _all;

    /// <summary>What the filter asks for, by scope and name. A vocabulary, not a growing list: it comes whole.</summary>
    public async Task<IReadOnlyList<NameDetails>> ListAsync(NameFilter filter, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        return
        [
            .. from name in all
               where filter.ScopeValues is [] || filter.ScopeValues.Contains(name.Scope)
               where !filter.NotScopeValues.Contains(name.Scope)
               where string.IsNullOrWhiteSpace(filter.Q) || Spellings(name).Any(spelling => spelling.Contains(filter.Q.Trim(), StringComparison.OrdinalIgnoreCase))
               select name,
        ];
    }

    /// <summary>Everything that has a name, by scope and name. Read at most once a request.</summary>
    public async Task<IReadOnlyList<NameDetails>> AllAsync(CancellationToken cancellationToken) => _all ??=
    [
        .. (await db.Set<Partner>().AsNoTracking().OrderBy(partner => partner.Id).ToListAsync(cancellationToken))
            .Select(partner => new NameDetails(NameScope.Partner, partner.Slug, partner.Name, partner.Aliases, null)),
        .. (await db.Set<Framework>().AsNoTracking().OrderBy(framework => framework.Acronym).ToListAsync(cancellationToken))
            .Select(framework => new NameDetails(
                NameScope.Framework, framework.Slug, framework.Name, [new Alias(framework.Acronym, AliasStatus.Standard), .. framework.Aliases], null)),
        .. (await db.Set<CooperationArea>().AsNoTracking().OrderBy(area => area.Name).ToListAsync(cancellationToken))
            .Select(area => new NameDetails(NameScope.Area, area.Slug, area.Name, area.Aliases, area.Note)),
        .. (await db.Set<ProperName>().AsNoTracking().ToListAsync(cancellationToken))
            .OrderBy(name => name.Scope).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => new NameDetails(name.Scope, name.Slug, name.Name, name.Aliases, name.Note)),
    ];

    /// <summary>Every way to write the name of a thing.</summary>
    internal static IEnumerable<string> Spellings(NameDetails name) => [name.Name, .. name.Aliases.Select(alias => alias.Text)];
}
