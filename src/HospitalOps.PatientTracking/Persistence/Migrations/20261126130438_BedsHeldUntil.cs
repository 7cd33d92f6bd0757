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

            // Places are derived: without them the service folds every journey of the log again.
            migrationBuilder.Sql("truncate journey_location;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "held_until",
                table: "journey_location");

            migrationBuilder.DropColumn(
                name: "held_until_day",
                table: "journey_location");
        }
    }
}
