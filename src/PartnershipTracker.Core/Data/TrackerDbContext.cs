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

    /// <summary>
    /// The texts of some rows of an index with what any of <paramref name="terms"/> finds in them between <see cref="FoundText.Start"/> and
    /// <see cref="FoundText.End"/>. A row that holds none of the terms is missing.
    /// </summary>
    /// <param name="index">The full-text index, by the name that the migrations give it.</param>
    /// <param name="columns">How many columns it has.</param>
    /// <param name="keys">The keys of the rows.</param>
    public abstract IQueryable<FoundText> FoundIn(string index, int columns, IReadOnlyList<FullTextTerm> terms, IReadOnlyCollection<int> keys);

    /// <summary>The keys of the rows that hold every one of <paramref name="terms"/> and say most of them, the best first.</summary>
    /// <param name="index">The full-text index, by the name that the migrations give it.</param>
    /// <param name="weights">How much a word counts in each column.</param>
    /// <param name="most">How many are wanted.</param>
    public abstract Task<IReadOnlyList<int>> BestAsync(
        string index, IReadOnlyList<double> weights, IReadOnlyList<FullTextTerm> terms, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Lets whatever this unit of work reads from here on see one state of the record, until it ends. Others read and write meanwhile as
    /// they like.
    /// </summary>
    public abstract Task HoldAsync(CancellationToken cancellationToken);

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
