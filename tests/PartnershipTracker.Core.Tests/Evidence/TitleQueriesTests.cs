using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;

namespace PartnershipTracker.Core.Tests.Evidence;

/// <summary>What records are called.</summary>
public sealed class TitleQueriesTests
{
    [Theory]
    [InlineData(SubjectType.Milestone, "rok-itpp-2023", "milestone", "rok-itpp-2023", "South Korea and NATO establish their ITPP at Vilnius")]
    [InlineData(SubjectType.Agreement, "kr-ipcp-2012", "agreement", "kr-ipcp-2012", "IPCP of South Korea, September 2012")]
    [InlineData(SubjectType.Summit, "madrid-2022", "summit", "madrid-2022", "Madrid Summit")]
    [InlineData(SubjectType.Framework, "itpp", "framework", "itpp", "ITPP")]
    [InlineData(SubjectType.Area, "space", "cooperation-area", "space", "Space")]
    [InlineData(SubjectType.Assessment, "no-military-deployment", "assessment", "no-military-deployment", "NATO's ties come without military deployment")]
    [InlineData(SubjectType.Partner, "KR", "partner", "south-korea", "South Korea")]
    public async Task A_record_is_named_by_its_type_and_public_id(SubjectType type, string id, string recordType, string publicId, string title)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        (await OfAsync(tracker, new SubjectDetails(type, id))).Should().ContainSingle().Which.Value.Should().Be(new TitledRecord(recordType, publicId, title));
    }

    [Fact]
    public async Task What_is_not_in_the_record_is_missing_and_what_is_asked_twice_comes_once()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var space = new SubjectDetails(SubjectType.Area, "space");

        (await OfAsync(tracker, space, new SubjectDetails(SubjectType.Milestone, "space"), space)).Keys.Should().Equal(space);
        (await OfAsync(tracker)).Should().BeEmpty();
    }

    private static Task<IReadOnlyDictionary<SubjectDetails, TitledRecord>> OfAsync(TrackerDatabase tracker, params SubjectDetails[] subjects) =>
        tracker.AskAsync((TitleQueries titles) => titles.OfAsync(subjects, default));
}
