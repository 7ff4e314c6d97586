using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnershipTracker.Core.Data;

/// <summary>Every time in the database is UTC; what is read says so, for a column keeps no kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.ToUniversalTime(), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
