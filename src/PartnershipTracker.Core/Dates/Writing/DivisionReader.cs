using System.Globalization;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>Reads a season, quarter or half, or a century: "spring of", "Q3", "third quarter of", "19th century".</summary>
internal sealed class DivisionReader(TokenCursor tokens)
{
    private const int FirstQuarter = 33;
    private const int FirstHalf = 40;
    private const int NorthernShift = 4;
    private const int SouthernShift = 8;

    /// <summary>The part with what stands here; null, and the cursor where it was, when it is none of these.</summary>
    public WrittenPart? Read(WrittenPart part)
    {
        var start = tokens.Index;
        if ((part.Division is null ? ReadSeason(part) ?? ReadLetter(part) ?? ReadCounted(part) : ReadHemisphere(part) ?? ReadCounted(part)) is { } longer)
            return longer;

        tokens.Index = start;
        return null;
    }

    private WrittenPart? ReadSeason(WrittenPart part)
    {
        var shift = tokens.SkipAny("northern") ? NorthernShift : tokens.SkipAny("southern") ? SouthernShift : 0;
        if (tokens.Current is not { Kind: TokenKind.Word } word || !Vocabulary.Seasons.TryGetValue(word.Text, out var season))
            return null;

        tokens.Index++;
        return part with { Division = season + shift };
    }

    /// <summary>Reads the hemisphere behind a season, as the tracker's own readings give it: "summer 2001 (southern hemisphere)".</summary>
    private WrittenPart? ReadHemisphere(WrittenPart part)
    {
        if (part is not { Division: <= 24 })
            return null;

        return tokens.SkipBracketed("northern hemisphere") ? part with { Division = part.Division + NorthernShift }
            : tokens.SkipBracketed("southern hemisphere") ? part with { Division = part.Division + SouthernShift }
            : null;
    }

    private WrittenPart? ReadLetter(WrittenPart part)
    {
        var (isQuarter, isHalf) = (tokens.SkipAny("q"), tokens.SkipAny("h"));
        if ((!isQuarter && !isHalf) || tokens.Current is not { IsPair: true, IsGlued: true } number)
            return null;

        tokens.Index++;
        return Counted(part, Value(number), isQuarter, number.Position);
    }

    private WrittenPart? ReadCounted(WrittenPart part)
    {
        var position = tokens.Position;
        if (ReadOrdinal() is not { } count)
            return null;

        tokens.SkipDash();
        if (tokens.SkipAny("century"))
            return part.Year is null && count is >= 1 and <= 100 ? part with { Year = $"{count - 1:00}XX" } : null;

        var isQuarter = tokens.SkipAny("quarter");
        return part.Division is null && (isQuarter || tokens.SkipAny("half")) ? Counted(part, count, isQuarter, position) : null;
    }

    private WrittenPart? Counted(WrittenPart part, int count, bool isQuarter, int position)
    {
        var parts = isQuarter ? 4 : 2;
        return count >= 1 && count <= parts
            ? part with { Division = (isQuarter ? FirstQuarter : FirstHalf) + count - 1 }
            : tokens.Fail(isQuarter ? "A year has four quarters." : "A year has two halves.", position);
    }

    private int? ReadOrdinal()
    {
        if (tokens.Current is { Kind: TokenKind.Number, Text.Length: <= 3, Suffix: "st" or "nd" or "rd" or "th" } number)
        {
            tokens.Index++;
            return Value(number);
        }

        var tens = tokens.SkipAny("twenty") ? 20 : 0;
        if (tens > 0)
            tokens.SkipDash();

        var units = tokens.Current is { Kind: TokenKind.Word } word ? Array.IndexOf(Vocabulary.Ordinals, word.Text) + 1 : 0;
        if (units == 0)
            return null;

        tokens.Index++;
        return tens + units;
    }

    private static int Value(Token number) => int.Parse(number.Text, CultureInfo.InvariantCulture);
}
