using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Tests;

/// <summary>Changes records behind the pages.</summary>
internal static class TrackerAppRecords
{
    public static async Task ChangeAsync<TInput>(this TrackerApp app, string type, string id, Func<TInput, TInput> change)
        where TInput : RecordInput
    {
        await using var scope = app.Services.CreateAsyncScope();
        var state = (await scope.ServiceProvider.GetRequiredService<RecordQueries>().CurrentAsync(type, id, default))!;
        var saved = await scope.ServiceProvider.GetRequiredService<RecordEditor>()
            .SaveAsync(new RecordWrite(change((TInput)state.Input), state.Version), new Change("Mina", "Because."), default);
        saved.Should().BeOfType<SaveResult.Saved>();
    }
}
