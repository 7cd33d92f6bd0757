using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Housekeeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "one_open_job_per_bed",
                table: "cleaning_job");

            migrationBuilder.DropIndex(
                name: "open_jobs",
                table: "cleaning_job");

            migrationBuilder.AddColumn<bool>(
                name: "inspects_beds",
                table: "ward",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "assigned_at",
                table: "cleaning_job",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assigned_by",
                table: "cleaning_job",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assigned_to",
                table: "cleaning_job",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "failed_inspections",
                table: "cleaning_job",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "inspected_at",
                table: "cleaning_job",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "inspected_by",
                table: "cleaning_job",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "cleaning_job",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cleaning_shift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cleaner = table.Column<string>(type: "text", nullable: false),
                    building = table.Column<string>(type: "text", nullable: false),
                    floor = table.Column<int>(type: "integer", nullable: true),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cleaning_shift", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "one_open_job_per_bed",
                table: "cleaning_job",
                column: "bed_id",
                unique: true,
                filter: "state in ('requested', 'started', 'paused', 'awaiting_inspection')");

            migrationBuilder.CreateIndex(
                name: "open_jobs",
                table: "cleaning_job",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'started', 'paused', 'awaiting_inspection')");

            migrationBuilder.CreateIndex(
                name: "one_open_shift_per_cleaner",
                table: "cleaning_shift",
                columns: new[] { "hospital_id", "cleaner" },
                unique: true,
                filter: "ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cleaning_shift");

            migrationBuilder.DropIndex(
                name: "one_open_job_per_bed",
                table: "cleaning_job");

            migrationBuilder.DropIndex(
                name: "open_jobs",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "inspects_beds",
                table: "ward");

            migrationBuilder.DropColumn(
                name: "assigned_at",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "assigned_by",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "assigned_to",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "failed_inspections",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "inspected_at",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "inspected_by",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "remark",
                table: "cleaning_job");

            migrationBuilder.CreateIndex(
                name: "one_open_job_per_bed",
                table: "cleaning_job",
                column: "bed_id",
                unique: true,
                filter: "state in ('requested', 'started', 'paused')");

            migrationBuilder.CreateIndex(
                name: "open_jobs",
                table: "cleaning_job",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'started', 'paused')");
        }
    }
}
