using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Editing;

/// <summary>The one list of the types of records, in an order in which records can be written: what is referred to comes first.</summary>
public sealed class RecordKinds(
    TrackerDbContext db, SourceEditor sources, PartnerEditor partners, FrameworkEditor frameworks, AreaEditor areas, SummitEditor summits,
    AgreementEditor agreements, MilestoneEditor milestones, AssessmentEditor assessments, DisagreementEditor disagreements, NameEditor names,
    FrameworkQueries frameworkNames, PartnerQueries partnerNames)
{
    public IReadOnlyList<RecordKind> All => field ??=
    [
        new RecordKind<Source, SourceInput>(db.Set<Source>(), sources.StageAsync, source => source.Title) { IsFact = false },
        new RecordKind<Partner, PartnerInput>(db.Set<Partner>().Include(partner => partner.Citations), partners.StageAsync, partner => partner.Name)
            { IsFact = true, Key = partner => partner.Code, Name = partner => partner.Code },
        new RecordKind<Framework, FrameworkInput>(db.Set<Framework>().Include(framework => framework.Citations), frameworks.StageAsync, framework => framework.Acronym)
            { IsFact = true },
        new RecordKind<CooperationArea, AreaInput>(db.Set<CooperationArea>().Include(area => area.Citations), areas.StageAsync, area => area.Name) { IsFact = false },
        new RecordKind<Summit, SummitInput>(
            db.Set<Summit>().Include(summit => summit.Attendance).Include(summit => summit.Citations), summits.StageAsync, summit => summit.Name) { IsFact = true },
        new RecordKind<Agreement, AgreementInput>(
            db.Set<Agreement>().Include(agreement => agreement.Areas).Include(agreement => agreement.Citations), agreements.StageAsync, TitleOf) { IsFact = true },
        new RecordKind<Milestone, MilestoneInput>(
            db.Set<Milestone>().Include(milestone => milestone.Partners).Include(milestone => milestone.Areas).Include(milestone => milestone.Citations),
            milestones.StageAsync,
            milestone => milestone.Title) { IsFact = true },
        new RecordKind<Assessment, AssessmentInput>(
            db.Set<Assessment>().Include(assessment => assessment.Partners).Include(assessment => assessment.Areas).Include(assessment => assessment.Citations),
            assessments.StageAsync,
            assessment => assessment.Title) { IsFact = true },
        new RecordKind<Disagreement, DisagreementInput>(
            db.Set<Disagreement>().Include(disagreement => disagreement.About).Include(disagreement => disagreement.Citations),
            disagreements.StageAsync,
            disagreement => disagreement.Title) { IsFact = true },
        new RecordKind<ProperName, NameInput>(db.Set<ProperName>(), names.StageAsync, name => name.Name) { IsFact = false },
    ];

    /// <summary>The type of that name; null where there is none.</summary>
    public RecordKind? Find(string type) => All.FirstOrDefault(kind => kind.Type == type);

    /// <summary>The type that such an input writes.</summary>
    public RecordKind Of(RecordInput input) => All.First(kind => kind.InputType == input.GetType());

    // A partner has several agreements under one framework: a date tells them apart.
    private string TitleOf(AgreementInput agreement)
    {
        var name = $"{frameworkNames.Terms.NameOf(agreement.Framework)} of {partnerNames.Terms.NameOf(agreement.Partner)}";
        return (agreement.Adopted ?? agreement.PeriodStart) is { } date ? $"{name}, {date.Edtf.Reading}" : name;
    }
}
