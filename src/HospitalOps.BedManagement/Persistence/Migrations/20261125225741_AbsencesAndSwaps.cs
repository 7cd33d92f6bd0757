using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AbsencesAndSwaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cleaning_exemption",
                table: "bed_occupancy",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bed_absence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occupancy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    began_by = table.Column<string>(type: "text", nullable: false),
                    due_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    ended_how = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_absence", x => x.id);
                    table.CheckConstraint("absence_ends_after_start", "ended_at >= began_at");
                    table.ForeignKey(
                        name: "fk_bed_absence_bed_occupancy_occupancy_id",
                        column: x => x.occupancy_id,
                        principalTable: "bed_occupancy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "absences_of_bed",
                table: "bed_absence",
                columns: new[] { "bed_id", "began_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bed_absence_occupancy_id",
                table: "bed_absence",
                column: "occupancy_id");

            migrationBuilder.CreateIndex(
                name: "one_open_absence_per_bed",
                table: "bed_absence",
                column: "bed_id",
                unique: true,
                filter: "ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bed_absence");

            migrationBuilder.DropColumn(
                name: "cleaning_exemption",
                table: "bed_occupancy");
        }
    }
}
