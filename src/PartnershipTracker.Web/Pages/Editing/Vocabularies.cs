using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>What the fields of forms may name, by all its names. Read at most once a request.</summary>
public sealed class Vocabularies(
    PartnerQueries partners, AreaQueries areas, FrameworkQueries frameworks, SummitQueries summits, SourceQueries sources, AgreementQueries agreements, RecordNames names)
{
    private TermList? _agreements;

    public async Task<TermList> OfAsync(Vocabulary vocabulary, CancellationToken cancellationToken) => vocabulary switch
    {
        Vocabulary.Partners => partners.Terms,
        Vocabulary.Areas => areas.Terms,
        Vocabulary.Frameworks => frameworks.Terms,
        Vocabulary.Summits => summits.Terms,
        Vocabulary.Sources => sources.Terms,
        Vocabulary.Agreements => _agreements ??= await AgreementsAsync(cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(vocabulary), vocabulary, "No such vocabulary."),
    };

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyDictionary<Vocabulary, TermList>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new Dictionary<Vocabulary, TermList>();
        foreach (var vocabulary in Enum.GetValues<Vocabulary>())
            all[vocabulary] = await OfAsync(vocabulary, cancellationToken);
        return all;
    }

    private async Task<TermList> AgreementsAsync(CancellationToken cancellationToken)
    {
        var terms = new List<Term>();
        foreach (var agreement in await agreements.AllAsync(on: null, cancellationToken))
            terms.Add(new Term(agreement.Id, $"{names.Agreement(agreement)}, {(await names.PartnerAsync(agreement.Partner, cancellationToken)).Name}", []));
        return new TermList("agreement", terms);
    }
}
