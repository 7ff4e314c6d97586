using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Tables;

/// <summary>The records that are read as rows of a table.</summary>
internal static class RecordTables
{
    private static readonly Dictionary<Type, RecordTable> All = new()
    {
        [typeof(MilestoneDetails)] = new RecordTable<MilestoneDetails, MilestoneLine>(
            MilestoneLine.Columns, (milestone, addressOf) => MilestoneLine.Of(milestone, addressOf($"/milestones/{milestone.Id}"))),
        [typeof(PartnerDetails)] = Of(VocabularyColumns.Partners),
        [typeof(FrameworkDetails)] = Of(VocabularyColumns.Frameworks),
        [typeof(AreaDetails)] = Of(VocabularyColumns.Areas),
        [typeof(AgreementDetails)] = Of(VocabularyColumns.Agreements),
        [typeof(SummitDetails)] = Of(VocabularyColumns.Summits),
        [typeof(SourceDetails)] = Of(VocabularyColumns.Sources),
        [typeof(AssessmentDetails)] = Of(ClaimColumns.Assessments),
        [typeof(DisagreementDetails)] = Of(ClaimColumns.Disagreements),
        [typeof(CorrectionDetails)] = Of(ClaimColumns.Corrections),
        [typeof(NameDetails)] = Of(ClaimColumns.Names),
        [typeof(ReleaseDetails)] = Of(HistoryColumns.Releases),
        [typeof(DiffItem)] = Of(HistoryColumns.Differences),
    };

    public static bool Has(Type record) => All.ContainsKey(record);

    /// <summary>The names of the columns of such a record, in their order.</summary>
    public static IReadOnlyList<string> HeadingOf(Type record) => All[record].Heading;

    public static RecordTable<T> Of<T>() => (RecordTable<T>)All[typeof(T)];

    private static RecordTable<T, T> Of<T>(IReadOnlyList<Column<T>> columns) => new(columns, (record, _) => record);
}
