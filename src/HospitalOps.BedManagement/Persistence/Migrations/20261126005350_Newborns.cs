using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Newborns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "newborn_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mother_stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    baby_stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    baby_patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    apart_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    apart_by = table.Column<string>(type: "text", nullable: true),
                    apart_reason = table.Column<string>(type: "text", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_newborn_link", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "newborns_of_mother",
                table: "newborn_link",
                column: "mother_stay_id",
                filter: "left_at is null");

            migrationBuilder.CreateIndex(
                name: "one_mother_per_newborn",
                table: "newborn_link",
                column: "baby_stay_id",
                unique: true,
                filter: "left_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "newborn_link");
        }
    }
}
