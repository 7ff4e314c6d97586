namespace PartnershipTracker.Core.Tests.Agreements;

public sealed class AgreementReadingTests
{
    [Theory]
    [InlineData("2022-12-31", "2023", null, "2026", "Not yet adopted")]
    [InlineData("2022-12-31", null, "2023", "2026", "Not yet in force: the start of its period (2023) lies ahead")]
    [InlineData("2023-12-30", "2023", null, "2026", "Possibly in force: its adoption (2023) may still lie ahead")]
    [InlineData("2023-12-30", null, "2023", "2026", "Possibly in force: the start of its period (2023) may still lie ahead")]
    [InlineData("2023-12-30", "2023-07", "2024", "2026", "Possibly in force: it is adopted, but the start of its period (2024) still lies ahead")]
    [InlineData("2024-01-01", "2023-07", "2024", "2026", "Possibly in force: the start of its period (2024) may still lie ahead")]
    [InlineData("2023-07-01", "2023-07", "2024", "2026", "Possibly in force: its adoption (July 2023) may still lie ahead")]
    [InlineData("2024-01-01", null, null, "2026", "Possibly in force: neither its adoption nor the start of its period is recorded")]
    [InlineData("2024-01-01", "2023", null, "2026", "In force")]
    [InlineData("2024-01-01", "2023", null, "2020/2029", "Possibly in force: its end (2020 to 2029) may have passed")]
    [InlineData("2024-01-01", "2023", null, "2023?/2026", "Possibly in force: its end, 2023 (uncertain) to 2026, may have passed")]
    [InlineData("2024-01-01", "2023", null, null, "Possibly in force: no end is recorded")]
    [InlineData("2024-01-01", "2023", null, "2026/..", "Possibly in force: its end (from 2026 on) is open")]
    [InlineData("2024-01-01", "2024", null, null, "Possibly in force: its adoption (2024) may still lie ahead; no end is recorded")]
    [InlineData("2026-11-23", "2023", null, "2026-12-31", "Expiring: 38 days left")]
    [InlineData("2026-11-23", "2023", null, "2026", "Expiring: 38 days left at most; its end (2026) may have passed")]
    [InlineData("2026-11-23", "2023", null, "2026-12", "Expiring: 38 days left at most")]
    [InlineData("2026-12-30", "2023", null, "2026-12-31", "Expiring: 1 day left")]
    [InlineData("2026-12-31", "2023", null, "2026-12-31", "Expiring: its last day")]
    [InlineData("2026-12-31", "2023", null, "2026", "Expiring: its last day at the latest; its end (2026) may have passed")]
    [InlineData("2027-01-01", "2023", null, "2026", "Lapsed: its end (2026) has passed")]
    [InlineData("2027-01-01", "2023", null, "2026?", "Lapsed: its end, 2026 (uncertain), has passed")]
    public void A_status_reads_as_a_sentence_with_its_reasons(string day, string? adopted, string? start, string? end, string reading) =>
        Terms.On(day, Terms.Of("a", adopted, start, end)).Reading.Should().Be(reading);

    [Theory]
    [InlineData("2025-12-31", "2026", "In force")]
    [InlineData("2026-01-01", "2026", "Possibly in force: a successor may have begun")]
    [InlineData("2026-12-30", "2026", "Expiring: 1 day left; a successor may have begun")]
    [InlineData("2026-12-31", "2026", "Succeeded")]
    [InlineData("2027-01-01", "2027", "Lapsed: its end (31 December 2026) has passed; a successor may have begun")]
    [InlineData("2027-12-31", "2027", "Succeeded")]
    public void A_successor_that_may_have_begun_is_a_reason_of_its_own(string day, string begin, string reading) =>
        Terms.On(day, Terms.Of("a", "2023", end: "2026-12-31"), Terms.Of("b", begin, after: "a")).Reading.Should().Be(reading);
}
