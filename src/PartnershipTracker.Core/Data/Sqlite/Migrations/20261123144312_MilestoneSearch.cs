using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnershipTracker.Core.Data.Sqlite.Migrations
{
    /// <summary>
    /// The full-text index of milestones: an FTS5 table that reads its text from the milestones themselves and is kept in step
    /// by triggers, as https://www.sqlite.org/fts5.html section 4.4.3 describes.
    /// </summary>
    public partial class MilestoneSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE MilestoneSearch USING fts5(
                    Title, Summary, Quotations,
                    content = 'Milestone', content_rowid = 'Id',
                    tokenize = 'porter unicode61 remove_diacritics 2');
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER MilestoneSearchInsert AFTER INSERT ON Milestone BEGIN
                    INSERT INTO MilestoneSearch (rowid, Title, Summary, Quotations)
                    VALUES (new.Id, new.Title, new.Summary, new.Quotations);
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER MilestoneSearchDelete AFTER DELETE ON Milestone BEGIN
                    INSERT INTO MilestoneSearch (MilestoneSearch, rowid, Title, Summary, Quotations)
                    VALUES ('delete', old.Id, old.Title, old.Summary, old.Quotations);
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER MilestoneSearchUpdate AFTER UPDATE OF Title, Summary, Quotations ON Milestone BEGIN
                    INSERT INTO MilestoneSearch (MilestoneSearch, rowid, Title, Summary, Quotations)
                    VALUES ('delete', old.Id, old.Title, old.Summary, old.Quotations);
                    INSERT INTO MilestoneSearch (rowid, Title, Summary, Quotations)
                    VALUES (new.Id, new.Title, new.Summary, new.Quotations);
                END;
                """);
            migrationBuilder.Sql("INSERT INTO MilestoneSearch (MilestoneSearch) VALUES ('rebuild');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER MilestoneSearchUpdate;");
            migrationBuilder.Sql("DROP TRIGGER MilestoneSearchDelete;");
            migrationBuilder.Sql("DROP TRIGGER MilestoneSearchInsert;");
            migrationBuilder.Sql("DROP TABLE MilestoneSearch;");
        }
    }
}
