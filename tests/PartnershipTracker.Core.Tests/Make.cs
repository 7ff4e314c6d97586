using System.Security.Cryptography;
using System.Text;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests;

/// <summary>Sound inputs; a test changes what it is about with <c>with</c>.</summary>
internal static class Make
{
    /// <summary>The stored text of <see cref="Source"/>.</summary>
    public const string Text = "A heading\n\nThe partners met in 2023. They agreed on cyber defence. They agreed on space.\n\nThe end.";

    public static readonly string TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static SourceInput Source(string id = "report") => new()
    {
        Id = id,
        Title = "A report",
        Publisher = "A publisher",
        Url = $"https://example.org/{id}",
        Kind = SourceKind.Press,
        Text = "report.txt",
        Sha256 = TextSha256,
        SetAside = [new() { Role = SetAsideRole.Heading, Quote = "A heading" }],
    };

    public static PartnerInput Partner(string code = "JP") => new()
    {
        Id = code switch { "JP" => "japan", "KR" => "south-korea", "AU" => "australia", _ => "partner-" + code.ToLowerInvariant() },
        Code = code,
        Name = "Partner " + code,
        Summary = "A partner.",
    };

    public static FrameworkInput Framework(string id = "itpp") =>
        new() { Id = id, Acronym = id.ToUpperInvariant(), Name = "A programme", Character = "Tailored." };

    public static AreaInput Area(string id = "space") =>
        new() { Id = id, Name = "Area " + id, Group = "Domains", Kind = AreaKind.Cooperation };

    public static SummitInput Summit(string id = "vilnius-2023", string edtf = "2023-07-11/2023-07-12") => new()
    {
        Id = id,
        Name = "A summit",
        Series = SummitSeries.Nato,
        City = "Vilnius",
        Country = "LT",
        Date = Date(edtf),
        Standing = Standing.Held,
    };

    public static AgreementInput Agreement(string id = "jp-itpp", string partner = "JP", string framework = "itpp") =>
        new() { Id = id, Partner = partner, Framework = framework, Confidence = Confidence.High };

    public static MilestoneInput Milestone(string id = "meeting", string edtf = "2023") => new()
    {
        Id = id,
        Title = "A meeting",
        Summary = "The partners met.",
        Date = Date(edtf),
        Kind = MilestoneKind.Meeting,
        Partners = ["JP"],
        Standing = Standing.Held,
        Significance = Significance.Core,
        Confidence = Confidence.High,
    };

    public static AssessmentInput Assessment(string id = "a-driver") => new()
    {
        Id = id,
        Kind = AssessmentKind.Driver,
        Subject = AssessmentSubject.Partner,
        Title = "A driver",
        Text = "It pushes.",
        Partners = ["JP"],
    };

    public static NameInput Name(string id = "a-person", string name = "Ada Lovelace", params IReadOnlyList<string> aliases) => new()
    {
        Id = id,
        Name = name,
        Scope = NameScope.Person,
        Aliases = [.. aliases.Select(alias => new Alias(alias, AliasStatus.Variant))],
    };

    /// <summary>A disagreement about a milestone between two passages of <see cref="Text"/>.</summary>
    public static DisagreementInput Disagreement(string id = "a-day", string milestone = "meeting") => new()
    {
        Id = id,
        Title = "The day of the meeting",
        Type = DisagreementType.Contradiction,
        Severity = Severity.Low,
        Claim = "They met in 2023.",
        Counterclaim = "They met in 2022.",
        Verdict = "2023.",
        Reason = "The report was written on the day.",
        About = [new() { Type = SubjectType.Milestone, Id = milestone }],
        Citations = [Citation(), Citation("They agreed on cyber defence.") with { Stance = Stance.Disputes }],
    };

    public static CitationInput Citation(string? quote = "They agreed on space.") =>
        new() { Source = "report", Quote = quote, Stance = Stance.Supports, Basis = Basis.Stated };

    public static SourcedDate Date(string edtf) => new(EdtfDate.Parse(edtf));
}
