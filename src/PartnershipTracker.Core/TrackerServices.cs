using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Coverage;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Search;
using PartnershipTracker.Core.Seeding;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Statements;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Core;

/// <summary>The one list of what Core offers.</summary>
public static class TrackerServices
{
    /// <summary>Registers the record: its database, the queries and the editors.</summary>
    /// <param name="connectionString">Where the record is kept; see <c>docs/operations.md</c>.</param>
    /// <param name="root">The folder that relative paths in it start from.</param>
    public static IServiceCollection AddTracker(this IServiceCollection services, string connectionString, string root)
    {
        services.AddDatabase(connectionString, root);
        services.TryAddSingleton(TimeProvider.System);

        AddAccounts(services);

        services.AddSingleton<CursorSeal>();
        services.AddScoped<Ledger>();
        services.AddScoped<DatasetQueries>().AddScoped<ReadingDay>();

        services.AddScoped<SourceQueries>().AddScoped<SourceEditor>().AddScoped<CitationEditor>();
        services.AddScoped<PartnerQueries>().AddScoped<PartnerEditor>();
        services.AddScoped<FrameworkQueries>().AddScoped<FrameworkEditor>();
        services.AddScoped<AreaQueries>().AddScoped<AreaEditor>();
        services.AddScoped<SummitQueries>().AddScoped<SummitEditor>();
        services.AddScoped<AgreementQueries>().AddScoped<AgreementEditor>();
        services.AddSingleton<VocabularyCache>();
        services.AddScoped<MilestoneVocabulary>().AddScoped<FilteredMilestones>().AddScoped<MilestoneQueries>().AddScoped<FacetQueries>().AddScoped<HighlightQueries>().AddScoped<MilestoneEditor>().AddScoped<SimilarMilestones>();
        services.AddScoped<AssessmentQueries>().AddScoped<AssessmentEditor>();
        services.AddScoped<DisagreementQueries>().AddScoped<DisagreementEditor>();
        services.AddScoped<NameQueries>().AddScoped<NameEditor>();
        services.AddScoped<EvidenceQueries>().AddScoped<TitleQueries>().AddScoped<MatrixQueries>().AddScoped<CoverageQueries>();
        services.AddScoped<SearchEntries>().AddScoped<SearchQueries>().AddScoped<LastWrittenQueries>().AddScoped<ComparisonQueries>().AddScoped<StatementQueries>();
        services.AddScoped<RecordKinds>().AddScoped<RecordQueries>().AddScoped<RecordRules>().AddScoped<RecordUses>().AddScoped<RecordStages>().AddScoped<RecordEditor>();
        services.AddScoped<UndoQueries>().AddScoped<ScriptWrites>();
        services.AddScoped<DraftQueries>().AddScoped<DraftEditor>().AddScoped<OpeningEditor>();
        services.AddOptions<ReportOptions>();
        services.AddScoped<ReportedRecords>().AddScoped<ReportQueries>().AddScoped<ReportEditor>().AddScoped<ReportContacts>();
        services.AddScoped<RecordTitles>().AddScoped<RecordDifferences>().AddScoped<RevisionSteps>().AddScoped<RevisionQueries>().AddScoped<SaveQueries>();
        services.AddOptions<ReadingOptions>();
        services.AddOptions<FollowingOptions>();
        services.AddScoped<ChangeQueries>().AddSingleton<ChangeWatch>().AddSingleton<ChangeFeed>();
        services.AddOptions<WebhookOptions>();
        services.AddScoped<WebhookQueries>().AddScoped<WebhookEditor>().AddScoped<WebhookOutbox>();
        services.AddOptions<ImportOptions>();
        services.AddScoped<ImportQueries>().AddScoped<ImportEditor>();
        services.AddOptions<KnownOptions>();
        services.AddSingleton<KnownRecord>().AddScoped<PastEditor>();
        services.AddScoped<ReleaseLines>().AddScoped<ReleaseQueries>().AddScoped<ReleaseEditor>().AddScoped<DiffQueries>().AddScoped<PublicDatabase>();
        services.AddScoped<SeedLoader>();
        return services;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddOptions<AccountOptions>();
        services.AddSingleton<NobodysHash>();
        services.AddScoped<AuditLog>().AddScoped<AccountQueries>().AddScoped<AccountLinks>().AddScoped<Joining>();
        services.AddScoped<Sessions>().AddScoped<Lockout>().AddScoped<PasswordCheck>();
        services.AddScoped<RecoveryCodes>().AddScoped<FactorCheck>().AddScoped<Factors>();
        services.AddScoped<PasswordEditor>().AddScoped<EmailEditor>().AddScoped<AccountEditor>().AddScoped<AuditQueries>();
        services.AddOptions<KeyOptions>();
        services.AddScoped<KeyQueries>().AddScoped<KeyEditor>();
    }
}
