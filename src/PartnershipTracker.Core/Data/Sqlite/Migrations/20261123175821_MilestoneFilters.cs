using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnershipTracker.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MilestoneFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Milestone_Confidence_FirstDay_LastDay_Slug",
                table: "Milestone",
                columns: new[] { "Confidence", "FirstDay", "LastDay", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_Significance_FirstDay_LastDay_Slug",
                table: "Milestone",
                columns: new[] { "Significance", "FirstDay", "LastDay", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_Standing_FirstDay_LastDay_Slug",
                table: "Milestone",
                columns: new[] { "Standing", "FirstDay", "LastDay", "Slug" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Milestone_Confidence_FirstDay_LastDay_Slug",
                table: "Milestone");

            migrationBuilder.DropIndex(
                name: "IX_Milestone_Significance_FirstDay_LastDay_Slug",
                table: "Milestone");

            migrationBuilder.DropIndex(
                name: "IX_Milestone_Standing_FirstDay_LastDay_Slug",
                table: "Milestone");
        }
    }
}
