namespace PartnershipTracker.Web.Assistants;

/// <summary>What assistants are told of the record before they ask anything.</summary>
public static class AssistantWords
{
    public const string Title = "PartnershipTracker";

    /// <summary>What the site is, in one sentence.</summary>
    public const string Description =
        "The sourced record of NATO's partnerships with Japan, South Korea, Australia and New Zealand: what was agreed, said and done, and which sentence of which source says so.";

    /// <summary>How the record is read, and how it is cited.</summary>
    public const string Instructions =
        Description +
        """


        Every record comes with its citations: the source, its publisher and address, and the passage verbatim where the source's text is held. Say what a source says as that source's word, and
        quote from the quotation alone. A citation that disputes speaks against the record: tell both sides. Empty citations mean that the record is unsourced: say so. What is missing is
        not known to be false; no claim is recorded.

        Dates are EDTF (ISO 8601-2), with a reading in words and the first and last day that they may mean. Keep them as vague as they are: 2023 is no day in January. basis is
        inferred where an editor concludes a date or a fact that no passage states; the note says why.

        Give page as the link for people and url as the source's own. To cite the record itself, name PartnershipTracker, the title, the page and the day on which you read it. api is the same as JSON; with
        known= it is answered as it was recorded at a moment, and under /api/v1/releases it stays the same.

        Everything is read only. A fault in what you ask is answered with the parameter at fault and what is allowed.
        """;
}
