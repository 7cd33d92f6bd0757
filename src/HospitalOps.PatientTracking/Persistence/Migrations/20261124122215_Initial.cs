using System;
using HospitalOps.Messaging;
using HospitalOps.ServiceDefaults.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "journey",
                columns: table => new
                {
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    location_kind = table.Column<string>(type: "text", nullable: true),
                    location_code = table.Column<string>(type: "text", nullable: true),
                    location_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_stamp = table.Column<string>(type: "text", nullable: true),
                    last_stamp_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_discharge_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_confidence = table.Column<string>(type: "text", nullable: true),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey", x => x.stay_id);
                });

            migrationBuilder.CreateTable(
                name: "journey_link",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey_link", x => x.visit_id);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transport",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    from_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    porter = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transport", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_journey_hospital_id_last_stamp_at",
                table: "journey",
                columns: new[] { "hospital_id", "last_stamp_at" },
                filter: "not ended");

            migrationBuilder.CreateIndex(
                name: "ix_journey_link_stay_id",
                table: "journey_link",
                column: "stay_id");

            migrationBuilder.CreateIndex(
                name: "ix_milestone_hospital_id_occurred_at",
                table: "milestone",
                columns: new[] { "hospital_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_stay_id_occurred_at",
                table: "milestone",
                columns: new[] { "stay_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_visit_id_occurred_at",
                table: "milestone",
                columns: new[] { "visit_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_requested_at",
                table: "transport",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'started')");

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "journey");

            migrationBuilder.DropTable(
                name: "journey_link");

            migrationBuilder.DropTable(
                name: "milestone");

            migrationBuilder.DropTable(
                name: "transport");
        }
    }
}
