using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BedsHeldUntil : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_porter_requested_at",
                table: "transport");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "held_until",
                table: "journey_location",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_until_day",
                table: "journey_location",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_finished_at",
                table: "transport",
                columns: new[] { "hospital_id", "finished_at" },
                filter: "finished_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_porter_finished_at",
                table: "transport",
                columns: new[] { "hospital_id", "porter", "finished_at" });

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_merges",
                table: "tracked_event",
                column: "recorded_at",
                filter: "event_type in ('PatientsMerged', 'PatientsUnmerged')");

            migrationBuilder.CreateIndex(
                name: "ix_discharge_blocker_journey_id",
                table: "discharge_blocker",
                column: "journey_id");

            // Places, gaps and days are derived: without places the service folds every journey of the log again, with the clock of former Ramadans too.
            migrationBuilder.Sql("truncate journey_location;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_finished_at",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_porter_finished_at",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_tracked_event_merges",
                table: "tracked_event");

            migrationBuilder.DropIndex(
                name: "ix_discharge_blocker_journey_id",
                table: "discharge_blocker");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "journey_location");

            migrationBuilder.DropColumn(
                name: "held_until_day",
                table: "journey_location");

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_porter_requested_at",
                table: "transport",
                columns: new[] { "hospital_id", "porter", "requested_at" });
        }
    }
}
