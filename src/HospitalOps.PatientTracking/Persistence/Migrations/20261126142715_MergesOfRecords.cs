using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MergesOfRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_merges",
                table: "tracked_event",
                column: "recorded_at",
                filter: "event_type in ('PatientsMerged', 'PatientsUnmerged')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tracked_event_merges",
                table: "tracked_event");
        }
    }
}
