using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
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

namespace PartnershipTracker.Core.Tests.Seeding;

/// <summary>The schema that editors' tools read says what the loader reads.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Definitions = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "facts.schema.json")))
        .RootElement.GetProperty("$defs");

    public static TheoryData<string, Type> Shapes => new()
    {
        { "source", typeof(SourceInput) },
        { "setAside", typeof(SetAsideInput) },
        { "citation", typeof(CitationInput) },
        { "date", typeof(SourcedDate) },
        { "alias", typeof(Alias) },
        { "partner", typeof(PartnerInput) },
        { "framework", typeof(FrameworkInput) },
        { "area", typeof(AreaInput) },
        { "summit", typeof(SummitInput) },
        { "attendance", typeof(AttendanceInput) },
        { "agreement", typeof(AgreementInput) },
        { "milestone", typeof(MilestoneInput) },
        { "statement", typeof(StatementInput) },
        { "assessment", typeof(AssessmentInput) },
        { "agreementArea", typeof(AgreementAreaInput) },
        { "disagreement", typeof(DisagreementInput) },
        { "subject", typeof(SubjectInput) },
        { "name", typeof(NameInput) },
    };

    public static TheoryData<string, string, Type> Codes => new()
    {
        { "source", "kind", typeof(SourceKind) },
        { "setAside", "role", typeof(SetAsideRole) },
        { "citation", "stance", typeof(Stance) },
        { "alias", "status", typeof(AliasStatus) },
        { "area", "kind", typeof(AreaKind) },
        { "summit", "series", typeof(SummitSeries) },
        { "milestone", "kind", typeof(MilestoneKind) },
        { "milestone", "significance", typeof(Significance) },
        { "milestone", "confidence", typeof(Confidence) },
        { "statement", "wording", typeof(Wording) },
        { "assessment", "kind", typeof(AssessmentKind) },
        { "assessment", "subject", typeof(AssessmentSubject) },
        { "agreement", "confidence", typeof(Confidence) },
        { "disagreement", "type", typeof(DisagreementType) },
        { "disagreement", "severity", typeof(Severity) },
        { "subject", "type", typeof(SubjectType) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_schema_names_the_fields_that_the_loader_reads(string definition, Type shape)
    {
        var schema = Shape(definition);

        var named = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

        named.Should().BeEquivalentTo(Fields(shape).Select(Name));
        schema.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_schema_demands_what_the_loader_demands(string definition, Type shape)
    {
        var demanded = Shape(definition).GetProperty("required").EnumerateArray().Select(name => name.GetString());

        // A fact of a seed file has a source, though a record may be unsourced; a term of the vocabulary is no fact.
        var expected = Fields(shape)
            .Where(field => IsDemanded(shape, field) || (field.Name == nameof(CitedInput.Citations) && shape != typeof(AreaInput)))
            .Select(Name);

        demanded.Should().BeEquivalentTo(expected);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_schema_lists_the_codes_that_the_loader_knows(string definition, string field, Type codes)
    {
        var listed = Shape(definition).GetProperty("properties").GetProperty(field).GetProperty("enum").EnumerateArray();

        listed.Select(code => code.GetString()).Should().BeEquivalentTo(Enum.GetNames(codes).Select(JsonNamingPolicy.KebabCaseLower.ConvertName));
    }

    // What may be null as a whole is a choice between null and the object.
    private static JsonElement Shape(string definition)
    {
        var schema = Definitions.GetProperty(definition);
        return schema.TryGetProperty("oneOf", out var choices) ? choices.EnumerateArray().Last() : schema;
    }

    private static IEnumerable<PropertyInfo> Fields(Type shape) =>
        shape.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static string Name(PropertyInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name);

    private static bool IsDemanded(Type shape, PropertyInfo field) =>
        field.IsDefined(typeof(RequiredMemberAttribute)) || field.IsDefined(typeof(JsonRequiredAttribute)) || field.IsDefined(typeof(RequiredAttribute))
        || shape.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.Name == field.Name && !parameter.HasDefaultValue);
}
