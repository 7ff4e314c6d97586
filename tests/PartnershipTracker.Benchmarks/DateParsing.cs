using BenchmarkDotNet.Attributes;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Benchmarks;

/// <summary>Reading EDTF: the work of every row that is read and every date that is typed.</summary>
[MemoryDiagnoser]
public class DateParsing
{
    [Params("2023-07-11", "1980~/1983~", "../2024-06-21", "[1667,1668, 1670..1672]", "soon")]
    public string Text { get; set; } = "";

    [Benchmark]
    public bool Parse() => EdtfDate.TryParse(Text, out _, out _);
}
