using System.Linq.Expressions;

namespace PartnershipTracker.Core.History;

/// <summary>An order of records, by one column after the other, the last of which no two of them share: where a page ends, another can begin.</summary>
/// <param name="Columns">Each with whether it is read from its end.</param>
public sealed record SortOrder<TRecord>(IReadOnlyList<(SortColumn<TRecord> Column, bool IsDescending)> Columns)
{
    /// <summary>The records in this order.</summary>
    public IQueryable<TRecord> Of(IQueryable<TRecord> records)
    {
        var name = nameof(Queryable.OrderBy);
        var sorted = records.Expression;
        foreach (var (column, isDescending) in Columns)
        {
            sorted = Expression.Call(
                typeof(Queryable), isDescending ? name + "Descending" : name, [typeof(TRecord), column.Value.ReturnType], sorted, Expression.Quote(column.Value));
            name = nameof(Queryable.ThenBy);
        }

        return records.Provider.CreateQuery<TRecord>(sorted);
    }

    /// <summary>Where a record stands: what a cursor holds.</summary>
    public IReadOnlyList<string> PositionOf(TRecord record) => [.. Columns.Select(each => each.Column.Write(record))];

    /// <summary>The records that stand behind a position.</summary>
    public IQueryable<TRecord> After(IQueryable<TRecord> records, IReadOnlyList<string> position)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        Expression? behind = null;
        Expression? notBefore = null;
        foreach (var ((column, isDescending), written) in Columns.Zip(position).Reverse())
        {
            var (after, same) = column.Compare(new Other(column.Value.Parameters[0], record).Visit(column.Value.Body), written, isDescending);
            behind = behind is null ? after : Expression.OrElse(after, Expression.AndAlso(same, behind));
            notBefore = Expression.OrElse(after, same);
        }

        // What is said of the first column alone follows from the rest; it is there because an index can seek by it.
        return records.Where(Expression.Lambda<Func<TRecord, bool>>(Expression.AndAlso(notBefore!, behind!), record));
    }

    private sealed class Other(ParameterExpression one, ParameterExpression another) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == one ? another : node;
    }
}
