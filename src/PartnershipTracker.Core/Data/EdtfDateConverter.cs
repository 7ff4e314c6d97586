using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Data;

/// <summary>Keeps an <see cref="EdtfDate"/> as its canonical string.</summary>
internal sealed class EdtfDateConverter() : ValueConverter<EdtfDate, string>(date => date.ToString(), text => EdtfDate.Parse(text))
{
    public const int MaxLength = 200;
}
