using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Releases;

/// <summary>In which records two states of the whole differ.</summary>
public sealed class DiffTests : IAsyncLifetime
{
    private const string Area = "cooperation-area";

    private static readonly Change Change = new("Mina", "A reason.");

    private TrackerDatabase _tracker = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await SaveAsync(Make.Area("changed"), 0);
        await SaveAsync(Make.Area("back-and-forth"), 0);
        await SaveAsync(Make.Area("gone"), 0);
        await SaveAsync(Make.Area("gone-before"), 0);
        await SaveAsync(Make.Area("kept"), 0);
        await DoneAsync(editor => editor.WithdrawAsync(Area, "gone-before", 1, Change, default));
        await ReleaseAsync("One");
        await SaveAsync(Make.Area("changed") with { Name = "Another name" }, 1);
        await SaveAsync(Make.Area("changed") with { Name = "A third name", Group = "Other" }, 2);
        await SaveAsync(Make.Area("back-and-forth") with { Name = "Another name" }, 1);
        await SaveAsync(Make.Area("back-and-forth"), 2);
        await SaveAsync(Make.Area("new"), 0);
        await SaveAsync(Make.Area("came-and-went"), 0);
        await DoneAsync(editor => editor.WithdrawAsync(Area, "came-and-went", 1, Change, default));
        await DoneAsync(editor => editor.WithdrawAsync(Area, "gone", 1, Change, default));
        await DoneAsync(editor => editor.RestoreAsync(Area, "gone-before", 1, 2, Change, default));
        await ReleaseAsync("Two");
        await SaveAsync(Make.Area("later"), 0);
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task Each_record_is_told_of_once_and_what_says_the_same_again_is_not()
    {
        var page = await DiffAsync(new DiffFilter { From = "1", To = "2" });

        page.Items.Select(item => $"{item.Id} {item.Kind.Code()} {item.From}-{item.To}").Should().Equal("changed changed 1-3", "gone withdrawn 1-2", "gone-before added -3", "new added -1");
        page.Total.Should().Be(4);
        page.Items[0].Changes.Select(change => change.Sentence).Should().Equal("name changed from “Area changed” to “A third name”", "group changed from “Domains” to “Other”");
        page.Items.Skip(1).Should().OnlyContain(item => item.Changes.Count == 0);
    }

    [Fact]
    public async Task Left_open_it_reaches_to_the_present_and_a_moment_does_as_well_as_a_release()
    {
        (await IdsAsync(new DiffFilter { From = "2" })).Should().Equal("later");
        (await IdsAsync(new DiffFilter { From = "latest" })).Should().Equal("later");
        (await IdsAsync(new DiffFilter { From = "2026-11-22", To = "1" })).Should().Equal("back-and-forth", "changed", "gone", "kept");
        (await IdsAsync(new DiffFilter { From = "2026-11-23" })).Should().BeEmpty();
    }

    [Fact]
    public async Task A_record_that_another_stands_for_is_merged()
    {
        await DoneAsync(editor => editor.MergeAsync(new RecordWrite(Make.Area("kept"), 1), "later", 1, Change, default));

        (await DiffAsync(new DiffFilter { From = "2" })).Items.Should().BeEmpty("it was neither there in the one state nor is it in the other");
        (await DiffAsync(new DiffFilter { From = "2026-11-22", Type = ["source"] })).Items.Should().BeEmpty();
        await ReleaseAsync("Three");
        await DoneAsync(editor => editor.MergeAsync(new RecordWrite(Make.Area("kept"), 1), "new", 1, Change, default));
        (await DiffAsync(new DiffFilter { From = "3" })).Items.Should().ContainSingle(item => item.Id == "new").Which.Should().BeEquivalentTo(new { Kind = DiffKind.Merged, MergedInto = "kept", From = 1, To = 2 });
    }

    [Fact]
    public async Task Pages_compare_the_same_states_whatever_is_recorded_meanwhile()
    {
        var first = await DiffAsync(new DiffFilter { From = "1", Limit = 2 });
        await SaveAsync(Make.Area("even-later"), 0);
        await SaveAsync(Make.Area("new") with { Name = "Newer" }, 1);

        var rest = await DiffAsync(new DiffFilter { From = "1", Limit = 200, Cursor = first.Next });

        first.Items.Concat(rest.Items).Select(item => item.Id).Should().Equal("changed", "gone", "gone-before", "later", "new");
        rest.Items[^1].To.Should().Be(1);
        (first.Total, rest.Total, rest.Next).Should().Be((5, 5, null));
    }

    [Fact]
    public async Task A_page_goes_on_with_its_states_where_the_words_mean_others_by_now()
    {
        await SaveAsync(Make.Area("even-later"), 0);
        var filter = new DiffFilter { From = "latest", To = _tracker.Clock.Now.UtcDateTime.Asked(), Limit = 1 };
        var first = await DiffAsync(filter);
        await SaveAsync(Make.Area("last"), 0);
        await ReleaseAsync("Three");

        var rest = filter with { Cursor = first.Next };

        (await _tracker.AskAsync((DiffQueries diff) => diff.FaultsAsync(rest, default))).Should().BeEmpty();
        (await IdsAsync(rest)).Should().Equal("later");
    }

    [Fact]
    public async Task Types_and_partners_narrow_it()
    {
        await _tracker.WriteAsync(Make.Source(), Make.Partner("JP"), Make.Partner("KR"));

        (await IdsAsync(new DiffFilter { From = "2", Type = ["source", "partner"] })).Should().Equal("japan", "south-korea", "report");
        (await IdsAsync(new DiffFilter { From = "2", Partner = ["JP"] })).Should().Equal("japan");
    }

    [Fact]
    public async Task A_partner_that_neither_state_names_finds_nothing()
    {
        await _tracker.WriteAsync(Make.Source(), Make.Partner("JP"), Make.Partner("KR"));
        var milestone = Make.Milestone("moved") with { Citations = [Make.Citation()] };
        await SaveAsync(milestone with { Partners = ["JP"] }, 0);
        await DoneAsync(editor => editor.WithdrawAsync("milestone", "moved", 1, Change, default));
        await ReleaseAsync("Three");
        await DoneAsync(editor => editor.RestoreAsync("milestone", "moved", 1, 2, Change, default));
        await SaveAsync(milestone with { Partners = ["KR"] }, 3);

        (await IdsAsync(new DiffFilter { From = "3", Partner = ["JP"] })).Should().BeEmpty("it was withdrawn in the earlier state, and is no longer Japan's in the later");
        (await IdsAsync(new DiffFilter { From = "3", Partner = ["KR"] })).Should().Equal("moved");
    }

    [Theory]
    [InlineData("1", "9", "to: There is no release 9.")]
    [InlineData("9", "8", "from: There is no release 9.|to: There is no release 8.")]
    [InlineData("2", "1", "to: to lies before from: name the earlier state first.")]
    [InlineData("2030-01-01", null, "from: '2030-01-01' lies ahead: what will be known then, nobody knows. A release is named by its number, or as latest.")]
    [InlineData("00", null, "from: There is no release 00.")]
    [InlineData("1", "1", "")]
    public async Task What_names_no_two_states_is_a_fault_of_its_parameter(string from, string? to, string faults) =>
        string.Join('|', (await _tracker.AskAsync((DiffQueries diff) => diff.FaultsAsync(new DiffFilter { From = from, To = to }, default))).Select(fault => $"{fault.Path}: {fault.Message}"))
            .Should().Be(faults);

    [Fact]
    public async Task A_filter_that_says_nothing_or_unknown_words_is_refused() =>
        (await _tracker.FaultsAsync(new DiffFilter { From = "1", Type = ["no-such"], Partner = ["XX"], Limit = 3 })).Select(fault => fault.Parameter).Should().BeEquivalentTo("type", "partner");

    private Task<Page<DiffItem>> DiffAsync(DiffFilter filter) => _tracker.AskAsync((DiffQueries diff) => diff.ListAsync(filter, default));

    private async Task<IEnumerable<string>> IdsAsync(DiffFilter filter) => (await DiffAsync(filter)).Items.Select(item => item.Id);

    private async Task ReleaseAsync(string name) =>
        (await _tracker.AskAsync((ReleaseEditor releases) => releases.MakeAsync(new ReleaseInput { Name = name }, new Actor("Mina"), default))).Should().BeOfType<SaveResult.Saved>();

    private Task SaveAsync(RecordInput input, int version) => DoneAsync(editor => editor.SaveAsync(new RecordWrite(input, version), Change, default));

    private async Task DoneAsync(Func<RecordEditor, Task<SaveResult>> act)
    {
        // Each save has a time of its own.
        _tracker.Clock.Now += TimeSpan.FromSeconds(1);
        (await _tracker.AskAsync(act)).Should().BeOfType<SaveResult.Saved>();
    }
}
