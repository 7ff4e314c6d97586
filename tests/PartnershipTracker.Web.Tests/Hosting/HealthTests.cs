using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PartnershipTracker.Web.Tests.Hosting;

public sealed class HealthTests(FirstStart app) : IClassFixture<FirstStart>
{
    [Fact]
    public async Task A_sound_start_is_live_and_ready()
    {
        using var client = app.CreateClient();

        using var live = await client.GetAsync("/health/live");
        using var ready = await client.GetAsync("/health/ready");

        live.StatusCode.Should().Be(HttpStatusCode.OK);
        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        var report = await ready.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("status").GetString().Should().Be("healthy");
        report.GetProperty("checks").GetProperty("record").GetProperty("description").GetString().Should().Be("Dataset version 1.");
    }

    [Fact]
    public async Task Faulty_seeds_on_a_database_that_holds_data_are_degraded_and_listed()
    {
        var seeds = Directory.CreateTempSubdirectory("tracker-seeds-");
        await using var sound = new FirstStart();
        using (var first = sound.CreateClient())
            await first.GetAsync("/health/ready");

        await File.WriteAllTextAsync(Path.Combine(seeds.FullName, "broken.facts.json"), """{ "partners": [ { "id": "Atlantis" } ] }""");
        await using var degraded = sound.Restarted(("Seeds:Directory", seeds.FullName));
        using var client = degraded.CreateClient();
        using var ready = await client.GetAsync("/health/ready");

        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await ready.Content.ReadAsStringAsync();
        body.Should().Contain("\"degraded\"").And.Contain("broken.facts.json").And.Contain("partners/Atlantis");
        using var page = await client.GetAsync("/health/live");
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        seeds.Delete(recursive: true);
    }
}
