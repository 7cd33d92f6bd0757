using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SiteTransfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "departed_at",
                table: "placement_request",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "from_hospital_id",
                table: "placement_request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "from_stay_id",
                table: "placement_request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "known_stay",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "bed_occupancy",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "open_requests_sent",
                table: "placement_request",
                column: "from_hospital_id",
                filter: "state in ('requested', 'reserved', 'accepted') and from_hospital_id is not null");

            migrationBuilder.CreateIndex(
                name: "requests_of_sent_stay",
                table: "placement_request",
                column: "from_stay_id",
                filter: "from_stay_id is not null");

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_person",
                table: "bed_occupancy",
                column: "person_id",
                unique: true,
                filter: "ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "open_requests_sent",
                table: "placement_request");

            migrationBuilder.DropIndex(
                name: "requests_of_sent_stay",
                table: "placement_request");

            migrationBuilder.DropIndex(
                name: "one_open_occupancy_per_person",
                table: "bed_occupancy");

            migrationBuilder.DropColumn(
                name: "departed_at",
                table: "placement_request");

            migrationBuilder.DropColumn(
                name: "from_hospital_id",
                table: "placement_request");

            migrationBuilder.DropColumn(
                name: "from_stay_id",
                table: "placement_request");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "known_stay");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "bed_occupancy");
        }
    }
}
