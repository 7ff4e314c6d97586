using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>The chains in which records name one of their own type: an agreement its predecessor, a framework its successor.</summary>
internal static class RecordChains
{
    /// <summary>The id of the record of its own type that it names, and is written after.</summary>
    public static string? Next(RecordInput? input) => input switch
    {
        AgreementInput agreement => agreement.Predecessor,
        FrameworkInput framework => framework.Successor,
        _ => null,
    };

    /// <summary>The inputs, of all that are saved together, whose chain comes back to them as the record will stand then.</summary>
    public static async Task<IReadOnlySet<RecordInput>> RingsAsync(TrackerDbContext db, IReadOnlyList<RecordInput> inputs, CancellationToken cancellationToken)
    {
        var rings = new HashSet<RecordInput>(ReferenceEqualityComparer.Instance);
        foreach (var saved in inputs.GroupBy(input => input.GetType()).Where(saved => saved.Any(input => Next(input) is not null)))
        {
            // What is saved stands before what it takes the place of.
            var links = saved.Select(input => new Link(input.Id, Next(input))).Concat(await LinksAsync(db, saved.Key, cancellationToken));
            var chains = Chains.Of(links, link => link.Id, link => link.Next);
            rings.UnionWith(saved.Where(input => chains.ComesBack(input.Id)));
        }

        return rings;
    }

    private static Task<List<Link>> LinksAsync(TrackerDbContext db, Type inputType, CancellationToken cancellationToken) => inputType == typeof(AgreementInput)
        ? db.Set<Agreement>().Where(agreement => agreement.Predecessor != null).Select(agreement => new Link(agreement.Slug, agreement.Predecessor!.Slug)).ToListAsync(cancellationToken)
        : db.Set<Framework>().Where(framework => framework.Successor != null).Select(framework => new Link(framework.Slug, framework.Successor!.Slug)).ToListAsync(cancellationToken);

    private sealed record Link(string Id, string? Next);
}
