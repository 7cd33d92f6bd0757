using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class UnplacedStays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "admission_decided_at",
                table: "known_stay",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "open_stays",
                table: "known_stay",
                column: "hospital_id",
                filter: "not ended");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "open_stays",
                table: "known_stay");

            migrationBuilder.DropColumn(
                name: "admission_decided_at",
                table: "known_stay");
        }
    }
}
