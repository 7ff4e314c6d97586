using System.Text;
using PartnershipTracker.Core.Imports;

namespace PartnershipTracker.Core.Tests.Imports;

/// <summary>Files and pasted rows as tables.</summary>
public sealed class ImportTableTests
{
    private static readonly ImportOptions Limits = new();

    [Theory]
    [InlineData("title,date\nA,2023\n")]
    [InlineData("title;date\r\nA;2023")]
    [InlineData("title\tdate\nA\t2023\n\n")]
    [InlineData("\n\"title\",\"date\"\n\"A\",\"2023\"\n")]
    public void Commas_semicolons_and_tabs_part_cells(string text)
    {
        var table = Read(text);

        table.Headings.Should().Equal("title", "date");
        table.Rows.Single().Cells.Should().Equal("A", "2023");
    }

    [Fact]
    public void A_cell_may_hold_separators_quotation_marks_and_lines_and_rows_know_theirs()
    {
        var table = Read("title,summary\n\"A, b\",\"one\ntwo \"\"three\"\"\"\n,\nLast,row\n");

        table.Rows.Select(row => row.Line).Should().Equal(2, 5);
        table.Rows[0].Cells.Should().Equal("A, b", "one\ntwo \"three\"");
        table.Samples.Should().Equal("A, b", "one\ntwo \"three\"");
    }

    [Fact]
    public void A_heading_without_words_is_named_by_its_place() => Read("title,,date\nA,b,c").Headings.Should().Equal("title", "Column 2", "date");

    [Theory]
    [InlineData("", "no heading")]
    [InlineData("\n\n", "no heading")]
    [InlineData(" , ,\nA,b,c", "no heading")]
    [InlineData("title,date\n", "no row")]
    [InlineData("title,date\nA,2023\n\"B,2024\nC,2025\n", "Line 3: a quotation mark opens")]
    [InlineData("title,date\n\"A\"b,2023\n", "Line 2: text stands behind")]
    [InlineData("title\nA\0B", "NUL")]
    public void What_is_no_table_is_refused_in_a_sentence(string text, string reason)
    {
        ImportTable.Read(text, Limits, out var fault).Should().BeNull();
        fault.Should().Contain(reason);
    }

    [Fact]
    public void Limits_hold()
    {
        var limits = new ImportOptions { MaxRows = 2, MaxColumns = 2, MaxCellLength = 5, MaxBytes = 10 };

        FaultOf("a\n1\n2\n3\n", limits).Should().Contain("more than 2 rows");
        FaultOf("a,b,c\n1,2,3\n", limits).Should().Contain("3 columns");
        FaultOf("a\n1\n123456\n", limits).Should().StartWith("Line 3: a cell holds 6 characters");
        ImportTable.Decode("12345678901"u8, limits, out var fault).Should().BeNull();
        fault.Should().Contain("are the most");
    }

    [Fact]
    public void A_file_is_UTF_8_with_or_without_a_mark()
    {
        ImportTable.Decode([0xEF, 0xBB, 0xBF, .. "tïtle"u8], Limits, out _).Should().Be("tïtle");
        ImportTable.Decode("tïtle"u8, Limits, out _).Should().Be("tïtle");
        ImportTable.Decode(Encoding.Latin1.GetBytes("tïtle"), Limits, out var latin).Should().BeNull();
        ImportTable.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title")], Limits, out var wide).Should().BeNull();
        latin.Should().Contain("not written in UTF-8 (byte 2");
        wide.Should().Contain("UTF-16");
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void What_a_spreadsheet_would_run_is_written_as_text(string title)
    {
        var report = Encoding.UTF8.GetString(ImportReport.Csv([new ImportLine(2, ImportOutcome.Error, title, 0, title, [new ImportFault(null, title)], [])]));

        report.TrimStart('\uFEFF').Should().Be($"line,outcome,id,message\r\n2,error,\"'{title}\",\"'{title}\"\r\n");
    }

    private static ImportTable Read(string text)
    {
        var table = ImportTable.Read(text, Limits, out var fault);
        fault.Should().BeNull();
        return table!;
    }

    private static string? FaultOf(string text, ImportOptions limits)
    {
        ImportTable.Read(text, limits, out var fault).Should().BeNull();
        return fault;
    }
}
