using System.Text.Json.Nodes;
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

namespace PartnershipTracker.Web.Api.LinkedData;

/// <summary>How records of a type are told as linked data.</summary>
/// <param name="Name">What one is in schema.org.</param>
/// <param name="Title">What the list is called.</param>
/// <param name="Page">Where people read it.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Address">The path by which a record is meant, here and wherever others name it.</param>
/// <param name="Describe">Says what is recorded of it.</param>
internal sealed record LinkedType<T>(
    string Name, string Title, string Page, Func<T, string> Id, Func<T, string> Address, Action<LinkedNode, T> Describe);

/// <summary>The records that are told as linked data. What has no page of its own is meant by its address in the API.</summary>
internal static class LinkedTypes
{
    private static readonly Dictionary<Type, object> All = new()
    {
        [typeof(MilestoneDetails)] = new LinkedType<MilestoneDetails>(
            "Event", "Milestones", "/milestones", milestone => milestone.Id, milestone => $"/milestones/{milestone.Id}", Milestone),
        [typeof(SummitDetails)] = new LinkedType<SummitDetails>("Event", "Summits", "/summits", summit => summit.Id, summit => SummitAt(summit.Id), Summit),
        [typeof(AgreementDetails)] = new LinkedType<AgreementDetails>(
            "CreativeWork", "Agreements", "/frameworks", agreement => agreement.Id, agreement => AgreementAt(agreement.Id), Agreement),
        [typeof(SourceDetails)] = new LinkedType<SourceDetails>("CreativeWork", "Sources", "/sources", source => source.Id, source => $"/api/v1/sources/{source.Id}", Source),
        [typeof(PartnerDetails)] = new LinkedType<PartnerDetails>("Country", "Partners", "/partners", partner => partner.Code, partner => PartnerAt(partner.Code), Partner),
        [typeof(FrameworkDetails)] = new LinkedType<FrameworkDetails>(
            "DefinedTerm", "Frameworks", "/frameworks", framework => framework.Id, framework => FrameworkAt(framework.Id), Framework),
        [typeof(AreaDetails)] = new LinkedType<AreaDetails>("DefinedTerm", "Areas", "/areas", area => area.Id, area => AreaAt(area.Id), Area),
        [typeof(AssessmentDetails)] = new LinkedType<AssessmentDetails>(
            "Claim", "Assessments", "/assessments", assessment => assessment.Id, assessment => $"/api/v1/assessments/{assessment.Id}", Assessment),
        [typeof(DisagreementDetails)] = new LinkedType<DisagreementDetails>(
            "Question", "Disagreements", "/disagreements", disagreement => disagreement.Id, disagreement => $"/api/v1/disagreements/{disagreement.Id}", Disagreement),
        [typeof(NameDetails)] = new LinkedType<NameDetails>("DefinedTerm", "Names", "/names", name => name.Id, name => $"/names#{name.Id}", ProperName),
    };

    public static bool Has(Type record) => All.ContainsKey(record);

    public static LinkedType<T> Of<T>() => (LinkedType<T>)All[typeof(T)];

    private static void Milestone(LinkedNode node, MilestoneDetails milestone)
    {
        node.Set("name", milestone.Title);
        node.Set("description", milestone.Summary);
        node.Set("keywords", milestone.Kind.Code());
        Held(node, milestone.Date, milestone.Standing);
        node.SetAll("about", About(node, milestone.Partners, milestone.Areas));
        node.Set("superEvent", milestone.Summit is { } summit ? node.At(SummitAt(summit)) : null);
    }

    private static void Summit(LinkedNode node, SummitDetails summit)
    {
        node.Set("name", summit.Name);
        node.Set("description", summit.Note);
        node.Set("keywords", summit.Series.Code());
        Held(node, summit.Date, summit.Standing);
        var (place, address) = (node.Part("Place"), node.Part("PostalAddress"));
        address.Set("addressLocality", summit.City);
        address.Set("addressCountry", summit.Country);
        place.Set("address", address.Json);
        node.Set("location", place.Json);
        node.SetAll("attendee", summit.Attendance.Select(attendance =>
        {
            var person = node.Part("Person");
            person.Set("name", attendance.Name);
            person.Set("jobTitle", attendance.Office);
            person.Set("affiliation", node.At(PartnerAt(attendance.Partner)));
            return person.Json;
        }));
    }

    private static void Agreement(LinkedNode node, AgreementDetails agreement)
    {
        node.Set("additionalType", node.At(FrameworkAt(agreement.Framework)));
        node.Set("description", agreement.Note);
        node.Date(agreement.Adopted, "dateCreated");
        // An interval of vague ends is none that schema.org knows.
        if (agreement is { PeriodStart: { } start, PeriodEnd: { } end } && PlainDate.EndsOf($"{start.Edtf}/{end.Edtf}") is [var from, var to])
            node.Set("temporalCoverage", $"{from}/{to}");
        node.SetAll("about", About(node, [agreement.Partner], agreement.Areas.Select(area => area.Area)));
        node.Set("dcterms:replaces", agreement.Predecessor is { } predecessor ? node.At(AgreementAt(predecessor)) : null);
        node.Set("dcterms:relation", agreement.Summit is { } summit ? node.At(SummitAt(summit)) : null);
    }

    private static void Source(LinkedNode node, SourceDetails source)
    {
        node.Set("name", source.Title);
        node.Set("author", source.Author);
        var publisher = node.Part("Organization");
        publisher.Set("name", source.Publisher);
        node.Set("publisher", publisher.Json);
        node.Set("url", source.Url);
        node.Set("keywords", source.Kind.Code());
        node.Set("inLanguage", source.Language);
        node.Date(source.Published, "datePublished");
    }

    private static void Partner(LinkedNode node, PartnerDetails partner)
    {
        node.Set("name", partner.Name);
        node.Set("description", partner.Summary);
        node.Names(partner.Aliases);
    }

    private static void Framework(LinkedNode node, FrameworkDetails framework)
    {
        node.Set("termCode", framework.Acronym);
        node.Set("name", framework.Name);
        node.Set("description", framework.Character);
        node.Names(framework.Aliases);
        node.Set("dcterms:isReplacedBy", framework.Successor is { } successor ? node.At(FrameworkAt(successor)) : null);
    }

    private static void Area(LinkedNode node, AreaDetails area)
    {
        node.Set("name", area.Name);
        node.Set("description", area.Note);
        node.Names(area.Aliases);
        node.Set("inDefinedTermSet", SetOf(node, area.Group));
    }

    private static void Assessment(LinkedNode node, AssessmentDetails assessment)
    {
        node.Set("name", assessment.Title);
        node.Set("text", assessment.Text);
        node.Set("keywords", assessment.Kind.Code());
        node.SetAll("about", About(node, assessment.Partners, assessment.Areas));
    }

    private static void Disagreement(LinkedNode node, DisagreementDetails disagreement)
    {
        node.Set("name", disagreement.Title);
        node.Set("keywords", disagreement.Type.Code());
        node.SetAll("suggestedAnswer", new[] { disagreement.Claim, disagreement.Counterclaim }.Select(claim => Answer(node, claim).Json));
        var verdict = Answer(node, disagreement.Verdict);
        verdict.Set("description", disagreement.Reason);
        node.Set("acceptedAnswer", verdict.Json);
        node.SetAll("about", disagreement.About.Select(subject => node.At(subject.Type switch
        {
            SubjectType.Milestone => $"/milestones/{subject.Id}",
            SubjectType.Summit => SummitAt(subject.Id),
            _ => $"/api/v1/{subject.Type.Code()}s/{subject.Id}",
        })));
    }

    private static void ProperName(LinkedNode node, NameDetails name)
    {
        node.Set("name", name.Name);
        node.Set("description", name.Note);
        node.Names(name.Aliases);
        node.Set("inDefinedTermSet", SetOf(node, name.Scope.Code()));
    }

    private static void Held(LinkedNode node, DateDetails date, Standing standing)
    {
        node.Date(date, "startDate", "endDate");
        node.Set("eventStatus", standing == Standing.Scheduled ? new JsonObject { ["@id"] = LinkedNode.SchemaOrg + "EventScheduled" } : null);
    }

    private static IEnumerable<JsonNode> About(LinkedNode node, IEnumerable<string> partners, IEnumerable<string> areas) =>
        [.. partners.Select(code => node.At(PartnerAt(code))), .. areas.Select(id => node.At(AreaAt(id)))];

    private static LinkedNode Answer(LinkedNode node, string text)
    {
        var answer = node.Part("Answer");
        answer.Set("text", text);
        return answer;
    }

    private static JsonObject SetOf(LinkedNode node, string name)
    {
        var terms = node.Part("DefinedTermSet");
        terms.Set("name", name);
        return terms.Json;
    }

    private static string SummitAt(string id) => $"/summits/{id}";

    private static string PartnerAt(string code) => $"/api/v1/partners/{code}";

    private static string FrameworkAt(string id) => $"/api/v1/frameworks/{id}";

    private static string AgreementAt(string id) => $"/api/v1/agreements/{id}";

    private static string AreaAt(string id) => $"/api/v1/areas/{id}";
}
