using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Tests.Names;

/// <summary>The vocabulary of names.</summary>
public sealed class NameQueriesTests
{
    [Fact]
    public async Task All_scopes_stand_in_their_order_with_names_from_three_vocabularies_and_their_own()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await ListAsync(tracker, new());

        all.Select(name => name.Scope).Should().BeInAscendingOrder();
        all.GroupBy(name => name.Scope).Select(scope => $"{scope.Key} {scope.Count()}").Should().Equal(
            "Partner 4", "Framework 3", "Area 41", "Person 56", "Group 2", "Body 11", "Document 2", "Programme 8");
        all.Select(name => name.Id).Should().OnlyHaveUniqueItems("a page shows each under its id");
    }

    [Theory]
    [InlineData("rok", "south-korea")]
    [InlineData("ITTP", "itpp")]
    [InlineData(" kishida fumio ", "fumio-kishida")]
    [InlineData("AP4", "ip4")]
    [InlineData("no such name")]
    public async Task Letters_that_any_of_its_names_holds_find_it(string words, params string[] ids)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        (await ListAsync(tracker, new() { Q = words })).Select(name => name.Id).Should().Equal(ids);
    }

    [Fact]
    public async Task Scopes_narrow_the_list()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        (await ListAsync(tracker, new() { Scope = ["group,document"] })).Select(name => name.Id).Should().Equal(
            "contact-countries", "ip4", "strategic-concept-2010", "strategic-concept-2022");
    }

    [Fact]
    public async Task No_spelling_means_two_proper_names()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        (await ListAsync(tracker, new())).Where(name => name.Scope > NameScope.Area)
            .SelectMany(name => name.Aliases.Select(alias => alias.Text).Append(name.Name))
            .Should().OnlyHaveUniqueItems();
    }

    private static Task<IReadOnlyList<NameDetails>> ListAsync(TrackerDatabase tracker, NameFilter filter) =>
        tracker.AskAsync((NameQueries names) => names.ListAsync(filter, default));
}
