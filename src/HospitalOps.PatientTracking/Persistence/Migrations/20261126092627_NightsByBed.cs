using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class NightsByBed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tracked_event_capacity",
                table: "tracked_event");

            migrationBuilder.AddColumn<string>(
                name: "sex",
                table: "journey_location",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shared_room",
                table: "journey_location",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ward_service",
                table: "journey_location",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_capacity",
                table: "tracked_event",
                columns: new[] { "hospital_id", "occurred_at" },
                filter: "event_type in ('BedOpened', 'BedClosed', 'BedFoundDirty')");

            // Places are derived: without them the service folds every journey of the log again, now with planned admissions and stays called off for want of a bed.
            migrationBuilder.Sql("truncate journey_location;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tracked_event_capacity",
                table: "tracked_event");

            migrationBuilder.DropColumn(
                name: "sex",
                table: "journey_location");

            migrationBuilder.DropColumn(
                name: "shared_room",
                table: "journey_location");

            migrationBuilder.DropColumn(
                name: "ward_service",
                table: "journey_location");

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_capacity",
                table: "tracked_event",
                columns: new[] { "hospital_id", "occurred_at" },
                filter: "event_type in ('BedOpened', 'BedClosed')");
        }
    }
}
