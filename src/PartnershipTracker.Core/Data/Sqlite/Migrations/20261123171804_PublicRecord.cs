using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnershipTracker.Core.Data.Sqlite.Migrations
{
    /// <summary>Disagreements, names, the areas that agreements name, and a date of its own for a citation.</summary>
    public partial class PublicRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Summit",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Date_Basis",
                table: "Citations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Date_Edtf",
                table: "Citations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Date_Note",
                table: "Citations",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Date_Words",
                table: "Citations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AreaCount",
                table: "Agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "Agreement",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "High");

            migrationBuilder.AddColumn<string>(
                name: "Objectives",
                table: "Agreement",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Agreement",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "AgreementArea",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Expected = table.Column<bool>(type: "INTEGER", nullable: false),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementArea", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreementArea_Agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgreementArea_CooperationArea_AreaId",
                        column: x => x.AreaId,
                        principalTable: "CooperationArea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disagreement",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Counterclaim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disagreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProperName",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProperName", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DisagreementSubject",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    DisagreementId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisagreementSubject", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisagreementSubject_Disagreement_DisagreementId",
                        column: x => x.DisagreementId,
                        principalTable: "Disagreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // A key added to a table that is there makes EF Core build that table anew, outside the transaction; SQLite can add a column with its key.
            migrationBuilder.Sql("ALTER TABLE Citations ADD COLUMN DisagreementId INTEGER NULL REFERENCES Disagreement (Id) ON DELETE CASCADE;");
            migrationBuilder.Sql("ALTER TABLE Agreement ADD COLUMN SummitId INTEGER NULL REFERENCES Summit (Id) ON DELETE RESTRICT;");

            migrationBuilder.CreateIndex(
                name: "IX_Source_Url",
                table: "Source",
                column: "Url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Citations_DisagreementId",
                table: "Citations",
                column: "DisagreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_SummitId",
                table: "Agreement",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementArea_AgreementId",
                table: "AgreementArea",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementArea_AreaId",
                table: "AgreementArea",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Disagreement_Slug",
                table: "Disagreement",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementSubject_DisagreementId",
                table: "DisagreementSubject",
                column: "DisagreementId");

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementSubject_Type_Subject",
                table: "DisagreementSubject",
                columns: new[] { "Type", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_ProperName_Slug",
                table: "ProperName",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreementArea");

            migrationBuilder.DropTable(
                name: "DisagreementSubject");

            migrationBuilder.DropTable(
                name: "ProperName");

            migrationBuilder.DropIndex(
                name: "IX_Source_Url",
                table: "Source");

            migrationBuilder.DropIndex(
                name: "IX_Citations_DisagreementId",
                table: "Citations");

            migrationBuilder.DropIndex(
                name: "IX_Agreement_SummitId",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Summit");

            migrationBuilder.DropColumn(
                name: "Date_Basis",
                table: "Citations");

            migrationBuilder.DropColumn(
                name: "Date_Edtf",
                table: "Citations");

            migrationBuilder.DropColumn(
                name: "Date_Note",
                table: "Citations");

            migrationBuilder.DropColumn(
                name: "Date_Words",
                table: "Citations");

            migrationBuilder.DropColumn(
                name: "DisagreementId",
                table: "Citations");

            migrationBuilder.DropColumn(
                name: "AreaCount",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "Objectives",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "Priorities",
                table: "Agreement");

            migrationBuilder.DropColumn(
                name: "SummitId",
                table: "Agreement");

            migrationBuilder.DropTable(
                name: "Disagreement");
        }
    }
}
