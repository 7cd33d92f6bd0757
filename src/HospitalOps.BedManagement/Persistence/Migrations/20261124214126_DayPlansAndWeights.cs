using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DayPlansAndWeights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "day_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    weights_version = table.Column<int>(type: "integer", nullable: false),
                    snapshot = table.Column<string>(type: "jsonb", nullable: false),
                    costs_before = table.Column<string>(type: "jsonb", nullable: false),
                    costs = table.Column<string>(type: "jsonb", nullable: false),
                    unplaced = table.Column<string>(type: "jsonb", nullable: false),
                    moves = table.Column<long>(type: "bigint", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "weight_setting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weight_setting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_plan_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    placement_request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    request_version = table.Column<long>(type: "bigint", nullable: true),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<int>(type: "integer", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bed_version = table.Column<long>(type: "bigint", nullable: true),
                    points = table.Column<int>(type: "integer", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    needs = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_plan_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_day_plan_entry_day_plan_day_plan_id",
                        column: x => x.day_plan_id,
                        principalTable: "day_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "day_plans_by_time",
                table: "day_plan",
                columns: new[] { "hospital_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_plan_per_hospital",
                table: "day_plan",
                column: "hospital_id",
                unique: true,
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_day_plan_entry_day_plan_id_ordinal",
                table: "day_plan_entry",
                columns: new[] { "day_plan_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "rejected_entries_by_time",
                table: "day_plan_entry",
                column: "answered_at",
                filter: "state = 'rejected'");

            migrationBuilder.CreateIndex(
                name: "one_weight_setting_per_number",
                table: "weight_setting",
                columns: new[] { "hospital_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "day_plan_entry");

            migrationBuilder.DropTable(
                name: "weight_setting");

            migrationBuilder.DropTable(
                name: "day_plan");
        }
    }
}
