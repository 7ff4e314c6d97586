using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Packages;

namespace PartnershipTracker.Web.Api;

/// <summary>The whole record in one file.</summary>
[ApiController]
[Route("api/v1")]
public sealed class ExportsController : ControllerBase
{
    /// <summary>Gets the whole record as tables.</summary>
    /// <remarks>
    /// CSV tables of all records and their citations in a ZIP file, with a dictionary of every column, a README and <c>datapackage.json</c> (Frictionless), which has the SHA-256 of each table.
    /// </remarks>
    [HttpRead("export.zip", Name = "exportZip")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "application/zip")]
    public ExportResult Zip() => new(ExportForm.Zip);

    /// <summary>Gets the whole record, one record to a line.</summary>
    /// <remarks>In canonical JSON (RFC 8785), in the order of type and id, as <c>records.ndjson</c> of a release has them: of the same state the same bytes.</remarks>
    [HttpRead("export.ndjson", Name = "exportNdjson")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "application/x-ndjson")]
    public ExportResult Lines() => new(ExportForm.Ndjson);

    /// <summary>Gets the whole record and its history as an SQLite database.</summary>
    /// <remarks>The public tables alone, with a table <c>About</c> that says which state they hold.</remarks>
    [HttpRead("export.sqlite", Name = "exportSqlite")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "application/vnd.sqlite3")]
    public ExportResult Database() => new(ExportForm.Sqlite);
}
