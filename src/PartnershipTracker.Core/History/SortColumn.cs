using System.Globalization;
using System.Linq.Expressions;

namespace PartnershipTracker.Core.History;

/// <summary>One thing by which records are put in order.</summary>
public abstract class SortColumn<TRecord>
{
    /// <summary>Its value in a record: what a cursor holds of it.</summary>
    internal abstract string Write(TRecord record);

    internal abstract LambdaExpression Value { get; }

    /// <summary>Whether a record's value lies after that of a cursor, and whether it is the same.</summary>
    internal abstract (Expression After, Expression Same) Compare(Expression value, string written, bool isDescending);
}

/// <summary>Makes columns.</summary>
public static class SortColumn
{
    /// <summary>A column of whatever a database can compare.</summary>
    /// <param name="value">Text, a whole number, a day or a moment in UTC.</param>
    public static SortColumn<TRecord> By<TRecord, TValue>(Expression<Func<TRecord, TValue>> value)
        where TValue : IParsable<TValue> => new Column<TRecord, TValue>(value);

    /// <summary>A column of an enum, whose values come in the order in which they are declared: as text they would come by the alphabet.</summary>
    public static SortColumn<TRecord> ByRank<TRecord, TEnum>(Expression<Func<TRecord, TEnum>> value)
        where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>();
        Expression rank = Expression.Constant(values.Length);
        for (var at = values.Length - 1; at >= 0; at--)
            rank = Expression.Condition(Expression.Equal(value.Body, Expression.Constant(values[at])), Expression.Constant(at), rank);
        return new Column<TRecord, int>(Expression.Lambda<Func<TRecord, int>>(rank, value.Parameters));
    }

    private sealed class Column<TRecord, TValue>(Expression<Func<TRecord, TValue>> value) : SortColumn<TRecord>
        where TValue : IParsable<TValue>
    {
        private static readonly System.Reflection.MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

        private readonly Lazy<Func<TRecord, TValue>> _read = new(value.Compile);

        internal override LambdaExpression Value => value;

        internal override string Write(TRecord record) => _read.Value(record) switch
        {
            DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };

        internal override (Expression After, Expression Same) Compare(Expression value, string written, bool isDescending)
        {
            // Held by an object, so that the database is given a parameter: a constant would be a new query each time.
            Expression given = Expression.Field(Expression.Constant(new Given(Read(written))), nameof(Given.Value));
            var (left, right) = typeof(TValue) == typeof(string) ? (Expression.Call(CompareText, value, given), Expression.Constant(0)) : (value, given);
            return (isDescending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right), Expression.Equal(value, given));
        }

        private static TValue Read(string written) =>
            typeof(TValue) == typeof(DateTime)
                ? (TValue)(object)DateTime.ParseExact(written, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
                : TValue.Parse(written, CultureInfo.InvariantCulture);

        private sealed class Given(TValue value)
        {
            public readonly TValue Value = value;
        }
    }
}
