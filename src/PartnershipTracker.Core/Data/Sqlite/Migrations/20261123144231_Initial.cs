using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnershipTracker.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Assessment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CooperationArea",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CooperationArea", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dataset",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    CursorKey = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dataset", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Acronym = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Character = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    TermYears = table.Column<int>(type: "INTEGER", nullable: true),
                    SuccessorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Framework_Framework_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Partner",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partner", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Revision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordSlug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Source",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Republisher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Published_Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Published_Edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Published_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Published_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Summit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Series = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date_Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date_Edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Date_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Date_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Summit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentAreas",
                columns: table => new
                {
                    AreasId = table.Column<int>(type: "INTEGER", nullable: false),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentAreas", x => new { x.AreasId, x.AssessmentId });
                    table.ForeignKey(
                        name: "FK_AssessmentAreas_Assessment_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssessmentAreas_CooperationArea_AreasId",
                        column: x => x.AreasId,
                        principalTable: "CooperationArea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Agreement",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    FrameworkId = table.Column<int>(type: "INTEGER", nullable: false),
                    PredecessorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Adopted_Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Adopted_Edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Adopted_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Adopted_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PeriodEnd_Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PeriodEnd_Edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PeriodEnd_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PeriodEnd_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PeriodStart_Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PeriodStart_Edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PeriodStart_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PeriodStart_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agreement_Agreement_PredecessorId",
                        column: x => x.PredecessorId,
                        principalTable: "Agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Agreement_Framework_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "Framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Agreement_Partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentPartners",
                columns: table => new
                {
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    PartnersId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentPartners", x => new { x.AssessmentId, x.PartnersId });
                    table.ForeignKey(
                        name: "FK_AssessmentPartners_Assessment_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssessmentPartners_Partner_PartnersId",
                        column: x => x.PartnersId,
                        principalTable: "Partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StoredText",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SetAside = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredText", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_StoredText_Source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendance",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Leader = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SummitId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendance_Partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendance_Summit_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Milestone",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FrameworkId = table.Column<int>(type: "INTEGER", nullable: true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: true),
                    SummitId = table.Column<int>(type: "INTEGER", nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Significance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quotations = table.Column<string>(type: "TEXT", nullable: false),
                    Date_Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date_Edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Date_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Date_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Statement_Forum = table.Column<string>(type: "TEXT", nullable: true),
                    Statement_Office = table.Column<string>(type: "TEXT", nullable: true),
                    Statement_Speaker = table.Column<string>(type: "TEXT", nullable: true),
                    Statement_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestone", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestone_Agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestone_Framework_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "Framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestone_Summit_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Citations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    Stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: true),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: true),
                    CooperationAreaId = table.Column<int>(type: "INTEGER", nullable: true),
                    FrameworkId = table.Column<int>(type: "INTEGER", nullable: true),
                    MilestoneId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    SummitId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Citations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Citations_Agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_Assessment_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_CooperationArea_CooperationAreaId",
                        column: x => x.CooperationAreaId,
                        principalTable: "CooperationArea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_Framework_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "Framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_Milestone_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestone",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_Partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_Source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Citations_Summit_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneAreas",
                columns: table => new
                {
                    AreasId = table.Column<int>(type: "INTEGER", nullable: false),
                    MilestoneId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneAreas", x => new { x.AreasId, x.MilestoneId });
                    table.ForeignKey(
                        name: "FK_MilestoneAreas_CooperationArea_AreasId",
                        column: x => x.AreasId,
                        principalTable: "CooperationArea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MilestoneAreas_Milestone_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestone",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MilestonePartners",
                columns: table => new
                {
                    MilestoneId = table.Column<int>(type: "INTEGER", nullable: false),
                    PartnersId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestonePartners", x => new { x.MilestoneId, x.PartnersId });
                    table.ForeignKey(
                        name: "FK_MilestonePartners_Milestone_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestone",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MilestonePartners_Partner_PartnersId",
                        column: x => x.PartnersId,
                        principalTable: "Partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_FirstDay_LastDay_Slug",
                table: "Agreement",
                columns: new[] { "FirstDay", "LastDay", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_FrameworkId",
                table: "Agreement",
                column: "FrameworkId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_LastDay",
                table: "Agreement",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_PartnerId",
                table: "Agreement",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_PredecessorId",
                table: "Agreement",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreement_Slug",
                table: "Agreement",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessment_Slug",
                table: "Assessment",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAreas_AssessmentId",
                table: "AssessmentAreas",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentPartners_PartnersId",
                table: "AssessmentPartners",
                column: "PartnersId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_PartnerId",
                table: "Attendance",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_SummitId",
                table: "Attendance",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_AgreementId",
                table: "Citations",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_AssessmentId",
                table: "Citations",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_CooperationAreaId",
                table: "Citations",
                column: "CooperationAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_FrameworkId",
                table: "Citations",
                column: "FrameworkId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_MilestoneId",
                table: "Citations",
                column: "MilestoneId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_PartnerId",
                table: "Citations",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_SourceId",
                table: "Citations",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_SummitId",
                table: "Citations",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationArea_Slug",
                table: "CooperationArea",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Framework_Slug",
                table: "Framework",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Framework_SuccessorId",
                table: "Framework",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_AgreementId",
                table: "Milestone",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_FirstDay_LastDay_Slug",
                table: "Milestone",
                columns: new[] { "FirstDay", "LastDay", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_FrameworkId",
                table: "Milestone",
                column: "FrameworkId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_Kind",
                table: "Milestone",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_LastDay",
                table: "Milestone",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_Slug",
                table: "Milestone",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_SummitId",
                table: "Milestone",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneAreas_MilestoneId",
                table: "MilestoneAreas",
                column: "MilestoneId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestonePartners_PartnersId",
                table: "MilestonePartners",
                column: "PartnersId");

            migrationBuilder.CreateIndex(
                name: "IX_Partner_Code",
                table: "Partner",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Partner_Slug",
                table: "Partner",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revision_RecordType_RecordSlug_Number",
                table: "Revision",
                columns: new[] { "RecordType", "RecordSlug", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Source_Slug",
                table: "Source",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Summit_FirstDay_LastDay_Slug",
                table: "Summit",
                columns: new[] { "FirstDay", "LastDay", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Summit_LastDay",
                table: "Summit",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Summit_Slug",
                table: "Summit",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssessmentAreas");

            migrationBuilder.DropTable(
                name: "AssessmentPartners");

            migrationBuilder.DropTable(
                name: "Attendance");

            migrationBuilder.DropTable(
                name: "Citations");

            migrationBuilder.DropTable(
                name: "Dataset");

            migrationBuilder.DropTable(
                name: "MilestoneAreas");

            migrationBuilder.DropTable(
                name: "MilestonePartners");

            migrationBuilder.DropTable(
                name: "Revision");

            migrationBuilder.DropTable(
                name: "StoredText");

            migrationBuilder.DropTable(
                name: "Assessment");

            migrationBuilder.DropTable(
                name: "CooperationArea");

            migrationBuilder.DropTable(
                name: "Milestone");

            migrationBuilder.DropTable(
                name: "Source");

            migrationBuilder.DropTable(
                name: "Agreement");

            migrationBuilder.DropTable(
                name: "Summit");

            migrationBuilder.DropTable(
                name: "Framework");

            migrationBuilder.DropTable(
                name: "Partner");
        }
    }
}
