using System.Net;
using System.Text.Json;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class ParameterTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Limit = "limit must be a whole number above zero.";

    [Theory]
    [InlineData("milestones?limit=0", "limit", Limit)]
    [InlineData("milestones?limit=201", "limit", "limit is at most 200: go on with next for more.")]
    [InlineData("milestones?limit=2147483647", "limit", "limit is at most 200: go on with next for more.")]
    [InlineData("milestones?limit=-1", "limit", Limit)]
    [InlineData("milestones?limit=ten", "limit", Limit)]
    [InlineData("milestones?limit=1.5", "limit", Limit)]
    [InlineData("milestones?limit=99999999999", "limit", Limit)]
    [InlineData("milestones?limit=", "limit", Limit)]
    [InlineData("milestones?limit=0x10", "limit", "limit must be written in decimal digits.")]
    [InlineData("milestones?limit=1&limit=2", "limit", "limit can be given only once.")]
    [InlineData("milestones?from=2022&FROM=2023", "from", "from can be given only once.")]
    [InlineData("milestones?partner=FR", "partner", "'FR' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("milestones?partner=JP,%00", "partner", "'\0' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("milestones?framework=nato", "framework", "'nato' is not a known framework. Allowed: ipcp, itpp, joint-political-declaration.")]
    [InlineData("milestones?kind=party", "kind", "'party' is not a known kind. Allowed: agreement, conference, exercise, institution, meeting, operation, other, policy, statement, summit, visit.")]
    [InlineData("milestones?match=perhaps", "match", "'perhaps' is not a known match. Allowed: possible, certain.")]
    [InlineData("milestones?from=199x", "from", "'199x' is not a date in EDTF: An unspecified digit is a capital 'X', not 'x'. (at character 4)")]
    [InlineData("milestones?from=2023&to=2022", "to", "The span ends before it begins: 'to' lies before 'from'.")]
    [InlineData("milestones?partners=JP", "partners", "'partners' is not a parameter of this address. Allowed: partner, framework, area, kind, summit, standing, significance, confidence, source, sourceKind, disputed, year, from, to, match, q, partner!, framework!, area!, kind!, summit!, standing!, significance!, confidence!, source!, sourceKind!, year!, updatedSince, sort, limit, cursor, fields, include.")]
    [InlineData("milestones?partner[]=JP", "partner[]", "'partner[]' is not a parameter of this address. Allowed: partner, framework, area, kind, summit, standing, significance, confidence, source, sourceKind, disputed, year, from, to, match, q, partner!, framework!, area!, kind!, summit!, standing!, significance!, confidence!, source!, sourceKind!, year!, updatedSince, sort, limit, cursor, fields, include.")]
    [InlineData("partners?q=japan", "q", "'q' is not a parameter of this address. Allowed: updatedSince, sort, limit, cursor, fields, include.")]
    [InlineData("partners/JP?limit=5", "limit", "'limit' is not a parameter of this address. Allowed: on, include.")]
    [InlineData("sources/nato-pivot-to-indo-pacific/text?page=2", "page", "'page' is not a parameter: this address takes none.")]
    [InlineData("assessments?kind=opinion", "kind", "'opinion' is not a known kind. Allowed: driver, interest, constraint, outlook.")]
    [InlineData("areas?kind=event", "kind", "'event' is not a known kind. Allowed: cooperation, topic.")]
    [InlineData("agreements?partner=atlantis", "partner", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("agreements?on=2023-02-29", "on", "'2023-02-29' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("agreements?on=2023", "on", "'2023' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("agreements?state=dead", "state", "'dead' is not a known state. Allowed: not-yet-adopted, in-force, expiring, lapsed, succeeded, term-unknown.")]
    [InlineData("agreements?summit=paris-2015", "summit", "'paris-2015' is not a known summit. Allowed: madrid-2022, hiroshima-g7-2023, vilnius-2023, washington-2024, the-hague-2025, ankara-2026, tirana-2027.")]
    [InlineData("partners/JP?on=yesterday", "on", "'yesterday' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("areas/matrix?on=31.12.2023", "on", "'31.12.2023' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("milestones?standing=over", "standing", "'over' is not a known standing. Allowed: held, scheduled, expected.")]
    [InlineData("milestones?source=nobody", "source", "'nobody' is not the id of a source.")]
    [InlineData("milestones?sourceKind=blog", "sourceKind", "'blog' is not a known sourceKind. Allowed: official, press, think-tank, repost.")]
    [InlineData("milestones?disputed=yes", "disputed", "'yes' is not a known disputed. Allowed: true, false.")]
    [InlineData("milestones?year=23", "year", "'23' is not a year. Write four digits: 2023.")]
    [InlineData("milestones?year=1950,1951,1952,1953,1954,1955,1956,1957,1958,1959,1960,1961,1962,1963,1964,1965,1966,1967,1968,1969,1970,1971,1972,1973,1974,1975,1976,1977,1978,1979,1980,1981,1982,1983,1984,1985,1986,1987,1988,1989,1990,1991,1992,1993,1994,1995,1996,1997,1998,1999,2000", "year", "year names at most 50 years: ask for a span with from and to.")]
    [InlineData("milestones?kind!=party&kind!=visit", "kind!", "'party' is not a known kind. Allowed: agreement, conference, exercise, institution, meeting, operation, other, policy, statement, summit, visit.")]
    [InlineData("agreements?partner!=FR", "partner!", "'FR' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("disagreements?about!=rumour/x", "about!", "'rumour/x' names no known type of record before the slash. Allowed: milestone, agreement, summit, framework, area, assessment, partner.")]
    [InlineData("names?scope!=animal", "scope!", "'animal' is not a known scope. Allowed: partner, framework, area, person, group, body, document, programme.")]
    [InlineData("corrections?notAbout=x", "notAbout", "'notAbout' is not a parameter of this address. Allowed: about, about!, limit, cursor, fields.")]
    [InlineData("milestones?updatedSince=yesterday", "updatedSince", "'yesterday' is not a moment. Write a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    [InlineData("milestones?sort=colour", "sort", "'colour' is not a known sort. Allowed: date, title, kind, standing, significance, confidence, createdAt, updatedAt, id; with - before it, from its end.")]
    [InlineData("milestones?sort=title&sort=date", "sort", "sort can be given only once.")]
    [InlineData("disagreements?severity=grave", "severity", "'grave' is not a known severity. Allowed: high, medium, low.")]
    [InlineData("summits?fields=city,colour", "fields", "'colour' is not a field of this list. Allowed: id, name, series, city, country, date, standing, outcomeNotRecorded, note, attendance, citations, version, createdAt, updatedAt.")]
    [InlineData("names?fields=%00", "fields", "'\0' is not a field of this list. Allowed: scope, id, name, aliases, note.")]
    [InlineData("partners/JP?fields=name", "fields", "'fields' is not a parameter of this address. Allowed: on, include.")]
    [InlineData("summits.csv?fields=name,attendance", "fields", "'attendance' has no column in text/csv. Columns are of: id, name, series, city, country, date, standing.")]
    [InlineData("milestones?include=summits", "include", "'summits' is not a known include. Allowed: citations, sources, partners.")]
    [InlineData("summits?include=summits", "include", "'summits' is not a known include. Allowed: citations, sources, partners.")]
    [InlineData("assessments.csv?include=sources", "include", "include stands with JSON alone: text/csv has no place for other records.")]
    [InlineData("milestones/yoon-vilnius-2023?include=%00", "include", "'\0' is not a known include. Allowed: citations, sources, partners.")]
    [InlineData("milestones/yoon-vilnius-2023?fields=title", "fields", "'fields' is not a parameter of this address. Allowed: include.")]
    [InlineData("sources?include=sources", "include", "'include' is not a parameter of this address. Allowed: kind, q, order, kind!, updatedSince, sort, limit, cursor, fields.")]
    [InlineData("names?scope=animal", "scope", "'animal' is not a known scope. Allowed: partner, framework, area, person, group, body, document, programme.")]
    [InlineData("dates", "edtf", "A date is missing: give edtf, such as 2023-07, or written, such as 11 July 2023.")]
    [InlineData("dates?edtf=", "edtf", "A date is missing: give edtf, such as 2023-07, or written, such as 11 July 2023.")]
    [InlineData("dates?written=", "edtf", "A date is missing: give edtf, such as 2023-07, or written, such as 11 July 2023.")]
    [InlineData("dates?edtf=2023&written=2023", "written", "Give edtf or written, not both.")]
    [InlineData("dates?written=2023&written=2024", "written", "written can be given only once.")]
    [InlineData("dates?edtf=2023&edtf=2024", "edtf", "edtf can be given only once.")]
    public async Task A_parameter_that_is_not_valid_is_named_with_what_is_allowed(string address, string parameter, string message)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync($"/api/v1/{address}");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, Problem((parameter, message)));
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync("/api/v1/milestones?limit=ten&partner=FR&partner=JP&to=1990s&colour=red");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, Problem(
            ("colour", "'colour' is not a parameter of this address. Allowed: partner, framework, area, kind, summit, standing, significance, confidence, source, sourceKind, disputed, year, from, to, match, q, partner!, framework!, area!, kind!, summit!, standing!, significance!, confidence!, source!, sourceKind!, year!, updatedSince, sort, limit, cursor, fields, include."),
            ("limit", Limit),
            ("partner", "'FR' is not a known partner. Allowed: JP, KR, AU, NZ."),
            ("to", "'1990s' is not a date in EDTF: 's' cannot stand here: a decade is written with 'X' for its last digit, as in 199X. (at character 5)")));
    }

    [Fact]
    public async Task The_name_of_a_variable_of_ours_is_no_way_round_the_names()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync("/api/v1/partners?filter.limit=1");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("'filter.limit' is not a parameter of this address. Allowed: updatedSince, sort, limit, cursor, fields, include.");
    }

    [Fact]
    public async Task An_unknown_area_is_told_all_of_them()
    {
        using var client = app.CreateClient();
        var areas = await client.IdsAsync("/api/v1/areas");

        using var response = await client.GetAsync("/api/v1/milestones?area=fishing");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, Problem(("area", $"'fishing' is not a known area. Allowed: {string.Join(", ", areas)}.")));
    }

    [Fact]
    public async Task A_search_of_endless_length_is_refused()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync($"/api/v1/milestones?q={new string('a', 201)}");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, Problem(("q", "q holds at most 200 characters.")));
    }

    [Fact]
    public async Task Empty_filters_are_as_none()
    {
        using var client = app.CreateClient();

        var page = await client.ReadAsync("/api/v1/milestones?partner=&framework=&area=&kind=&from=&to=&match=&q=&cursor=");

        page["total"]!.GetValue<int>().Should().Be(157);
    }

    private static string Problem(params (string Parameter, string Message)[] faults) => JsonSerializer.Serialize(new
    {
        type = "/problems/invalid-parameters",
        title = "The request has parameters that are not valid.",
        status = 400,
        errors = faults.ToDictionary(fault => fault.Parameter, fault => new[] { fault.Message }, StringComparer.Ordinal),
    });
}
