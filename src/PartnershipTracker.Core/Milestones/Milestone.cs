using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>What kind of event a milestone is.</summary>
public enum MilestoneKind
{
    Agreement,
    Conference,
    Exercise,
    Institution,
    Meeting,

    /// <summary>A partner takes part in an operation or mission that NATO leads.</summary>
    Operation,
    Other,
    Policy,
    Statement,
    Summit,
    Visit,
}

/// <summary>Whether a milestone belongs to the partnership's own story.</summary>
public enum Significance
{
    /// <summary>A step of the partnership.</summary>
    Core,

    /// <summary>What the step is understood by.</summary>
    Context,
}

/// <summary>Whether recorded words are as spoken or a translation.</summary>
public enum Wording
{
    /// <summary>As they were spoken.</summary>
    Original,

    /// <summary>In another language than they were spoken in.</summary>
    Translated,
}

/// <summary>Something that happened, was said, or is planned between NATO and its partners.</summary>
public sealed class Milestone : DatedRecord
{
    public string Title { get; internal set; } = "";

    /// <summary>What happened, in our own words.</summary>
    public string Summary { get; internal set; } = "";

    public SourcedDate Date
    {
        get;
        internal set
        {
            field = value;
            PlaceInTime(value.Edtf);
        }
    } = null!;

    public MilestoneKind Kind { get; internal set; }

    public List<Partner> Partners { get; internal set; } = [];

    public List<CooperationArea> Areas { get; internal set; } = [];

    public Framework? Framework { get; internal set; }

    public Agreement? Agreement { get; internal set; }

    public Summit? Summit { get; internal set; }

    /// <summary>Who said what, for a statement.</summary>
    public Statement? Statement { get; internal set; }

    public Standing Standing { get; internal set; }

    public Significance Significance { get; internal set; }

    public Confidence Confidence { get; internal set; }

    /// <summary>The passages of all citations, one a line: what the full-text index reads beside title and summary.</summary>
    public string Quotations { get; internal set; } = "";
}

/// <summary>Words that somebody said.</summary>
/// <param name="Speaker">Who said them.</param>
/// <param name="Office">The office that the speaker held then; null where the source names none.</param>
/// <param name="Forum">Where they were said; null where the source names no place.</param>
/// <param name="Words">The words, verbatim as the source gives them; null where it only reports them.</param>
/// <param name="Wording">Whether the words are as spoken or a translation; null where that is not recorded, or there are no words.</param>
public sealed record Statement(string Speaker, string? Office, string? Forum, string? Words, Wording? Wording);
