using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnershipTracker.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DatasetVersion",
                table: "Revision",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Revision",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "Revision",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            // Until now a record only began or changed.
            migrationBuilder.Sql("UPDATE Revision SET Kind = CASE Number WHEN 1 THEN 'Created' ELSE 'Changed' END;");

            migrationBuilder.CreateTable(
                name: "Draft",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordSlug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Draft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Opening",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordSlug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opening", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revision_At",
                table: "Revision",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Revision_DatasetVersion",
                table: "Revision",
                column: "DatasetVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Draft_Key",
                table: "Draft",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Draft_State_UpdatedAt",
                table: "Draft",
                columns: new[] { "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Draft_Type_RecordSlug",
                table: "Draft",
                columns: new[] { "Type", "RecordSlug" });

            migrationBuilder.CreateIndex(
                name: "IX_Opening_RecordType_RecordSlug_By",
                table: "Opening",
                columns: new[] { "RecordType", "RecordSlug", "By" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Draft");

            migrationBuilder.DropTable(
                name: "Opening");

            migrationBuilder.DropIndex(
                name: "IX_Revision_At",
                table: "Revision");

            migrationBuilder.DropIndex(
                name: "IX_Revision_DatasetVersion",
                table: "Revision");

            migrationBuilder.DropColumn(
                name: "DatasetVersion",
                table: "Revision");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Revision");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Revision");
        }
    }
}
