using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FiguresByLevel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_indicator_day",
                table: "indicator_day");

            migrationBuilder.AddColumn<bool>(
                name: "died",
                table: "journey",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_expected_due",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "journey",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "service_code",
                table: "journey",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "level",
                table: "indicator_day",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_indicator_day",
                table: "indicator_day",
                columns: new[] { "hospital_id", "day", "code", "ward", "level" });

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_capacity",
                table: "tracked_event",
                columns: new[] { "hospital_id", "occurred_at" },
                filter: "event_type in ('BedOpened', 'BedClosed')");

            // Places are derived: without them the service folds every journey of the log again, now with kind, service and emergency stay.
            migrationBuilder.Sql("truncate journey_location;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tracked_event_capacity",
                table: "tracked_event");

            migrationBuilder.DropPrimaryKey(
                name: "pk_indicator_day",
                table: "indicator_day");

            migrationBuilder.DropColumn(
                name: "died",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "first_expected_due",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "service_code",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "level",
                table: "indicator_day");

            migrationBuilder.AddPrimaryKey(
                name: "pk_indicator_day",
                table: "indicator_day",
                columns: new[] { "hospital_id", "day", "code", "ward" });
        }
    }
}
