using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Data;

/// <summary>
/// The record's database. It names no entity: each feature maps its own in an <see cref="IEntityTypeConfiguration{TEntity}"/>
/// and reaches its table with <see cref="DbContext.Set{TEntity}()"/>. One sealed subclass per database product holds what
/// differs between them.
/// </summary>
public abstract class TrackerDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>
    /// The keys of the rows that hold every one of <paramref name="terms"/>, as a query to be composed into a larger one.
    /// No term at all matches no row.
    /// </summary>
    /// <param name="index">The full-text index, by the name that the migrations give it.</param>
    public abstract IQueryable<int> FullText(string index, IReadOnlyList<FullTextTerm> terms);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackerDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums are kept as their names: a number would change meaning when a value is added in the middle.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<EdtfDate>().HaveConversion<EdtfDateConverter>().HaveMaxLength(EdtfDateConverter.MaxLength);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }
}
